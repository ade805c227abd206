package io.redress.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * Where the next page begins: the sort key of the last item seen, opaque to callers. Declare it as a controller
 * parameter; {@link #START} if the caller sent none. It is no secret and grants nothing: queries check permission
 * anyway.
 */
public record Cursor(List<String> parts) {

    public static final Cursor START = new Cursor(List.of());

    /** Longer than any sort key of ours. */
    private static final int MAX_LENGTH = 500;

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /** Reads what {@link #encode} wrote. 400 {@code CURSOR_NOT_VALID} for anything else. */
    public static Cursor decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw notValid();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw notValid();
        }
    }

    public String encode() {
        var joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    public boolean isStart() {
        return parts.isEmpty();
    }

    public String text(int index) {
        if (index >= parts.size() || parts.get(index).indexOf('\0') >= 0) {
            throw notValid();
        }
        return parts.get(index);
    }

    public Instant instant(int index) {
        try {
            var at = Instant.parse(text(index));
            if (!TimesAsText.isSensible(at)) {
                throw notValid();
            }
            return at;
        } catch (DateTimeParseException e) {
            throw notValid();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw notValid();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw notValid();
        }
    }

    private static Problem notValid() {
        return Problem.of(HttpStatus.BAD_REQUEST, "CURSOR_NOT_VALID");
    }
}

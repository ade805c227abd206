package io.redress.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a problem as its sentence says them: the name of a state instead of its code, a time as people write it.
 * The members of the document stay as they are, for machines.
 */
final class FactWords {

    /** Facts that are codes, and where the pages keep the words for them. */
    private static final Map<String, String> CODES =
            Map.of("state", "web.stage.", "remedy", "web.demand.", "field", "web.field.");

    private FactWords() {}

    static Map<String, Object> of(Map<String, ?> facts, Texts texts, Locale locale) {
        var spoken = new HashMap<String, Object>();
        facts.forEach((name, value) -> {
            if (value != null) spoken.put(name, word(name, value, texts, locale));
        });
        return spoken;
    }

    private static Object word(String name, Object value, Texts texts, Locale locale) {
        var key = CODES.getOrDefault(name, "") + value;
        if (CODES.containsKey(name) && texts.has(key, locale)) return texts.text(key, locale);
        var time = value instanceof String text && text.endsWith("Z") ? time(text) : null;
        return time == null ? value : time;
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

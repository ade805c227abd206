package io.redress.web;

import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * What was typed into a form, so that it can be read, and shown again when something about it is wrong. Every text is
 * one that can be kept: of bounded length, without NUL or half a character.
 */
public record Form(Map<String, List<String>> values) {

    /** UTF-16 units of one field: the most the API takes too. */
    static final int LONGEST = 10_000;

    /** Fields and choices of one form; far more than any form of ours has. */
    private static final int MOST = 1_000;

    /** Begins the names of what is carried along. */
    public static final String KEPT = "kept.";

    /** Fields that hold sentences. */
    private static final List<String> WRITTEN =
            List.of("text", "reason", "statement", "grounds", "note", "question", "what");

    public static final Form EMPTY = new Form(Map.of());

    static Form of(Map<String, String[]> sent) {
        var values = new TreeMap<String, List<String>>();
        sent.forEach((name, texts) -> {
            if (!name.equals("_csrf")) values.put(name, Arrays.asList(texts));
        });
        if (values.values().stream().mapToInt(List::size).sum() > MOST) throw Problem.notValid();
        values.forEach((name, texts) -> texts.forEach(text -> check(name, text)));
        return new Form(values);
    }

    /** What an earlier form held, carried along by the form of sign-in. */
    static Form kept(Map<String, String[]> sent) {
        var values = new TreeMap<String, String[]>();
        sent.forEach((name, texts) -> {
            if (name.startsWith(KEPT)) values.put(name.substring(KEPT.length()), texts);
        });
        return of(values);
    }

    private static void check(String name, String text) {
        if (text.length() > LONGEST) throw Problem.notValid().field(name, "FORM_TEXT_TOO_LONG", LONGEST);
        if (text.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "TEXT_NOT_STORABLE");
        }
    }

    /** What was typed, line ends as people count them; empty if nothing was. */
    public String text(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().replace("\r\n", "\n");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Sentences somebody wrote, which should not be lost. */
    List<String> written() {
        return WRITTEN.stream().filter(this::has).map(this::text).toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public boolean has(String name) {
        return !text(name).isBlank();
    }

    /** This form with another value in one field. */
    Form with(String name, List<String> texts) {
        var more = new TreeMap<>(values);
        more.put(name, texts);
        return new Form(more);
    }

    <T> Optional<T> value(String name, Function<String, T> reader) {
        return has(name) ? Optional.of(read(name, text(name).strip(), reader)) : Optional.empty();
    }

    <T> T required(String name, Function<String, T> reader) {
        return value(name, reader).orElseThrow(() -> Problem.notValid().field(name, "FORM_VALUE_MISSING"));
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw Problem.notValid().field(name, "FORM_VALUE_NOT_VALID");
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, text -> Enum.valueOf(type, text));
    }

    Money money(String name, String currency) {
        return required(name, text -> Money.parse(text, currency));
    }

    AccountId account(String name) {
        return required(name, text -> new AccountId(UUID.fromString(text)));
    }

    /** Date and time as a browser's field sends them, in Beijing time. */
    Instant time(String name) {
        return required(name, Dates::typed);
    }

    /** Numbers ticked. */
    Set<Integer> numbers(String name) {
        return all(name).stream()
                .map(text -> read(name, text, Integer::valueOf))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Evidence ticked, or handed in with an earlier try. */
    Set<EvidenceId> evidence(String name) {
        return new HashSet<>(all(name).stream()
                .map(text -> read(name, text, each -> new EvidenceId(UUID.fromString(each))))
                .toList());
    }

    /** What makes two presses of the same button the same request. */
    byte[] content() {
        return values.toString().getBytes(StandardCharsets.UTF_8);
    }
}

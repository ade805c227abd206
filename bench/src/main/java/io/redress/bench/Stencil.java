package io.redress.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a text that the product wrote for one case into an SQL expression that says the same for another: what it names
 * is exchanged, and its times move along with the case.
 *
 * @param exchanged what stands in the text, and the SQL that takes its place
 * @param moment SQL of the time that stands for {@code at}
 */
record Stencil(Map<String, String> exchanged, String moment, Instant at) {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z";

    /** The SQL of the whole text. */
    String sql(String text) {
        var parts = new ArrayList<String>();
        var places = pattern().matcher(text);
        var from = 0;
        while (places.find()) {
            literal(text.substring(from, places.start()), parts);
            parts.add(exchange(places.group()));
            from = places.end();
        }
        literal(text.substring(from), parts);
        return parts.isEmpty() ? "''" : String.join(" || ", parts);
    }

    /** The SQL of a time, as far from {@link #moment} as it was from {@link #at}. */
    String time(Instant time) {
        return "(%s + interval '%d microseconds')"
                .formatted(moment, Duration.between(at, time).toNanos() / 1_000);
    }

    private Pattern pattern() {
        return Pattern.compile(exchanged.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + "|"
                + TIME);
    }

    private String exchange(String found) {
        var sql = exchanged.get(found);
        return sql != null ? sql : "bench.iso(" + time(Instant.parse(found)) + ")";
    }

    private static void literal(String text, List<String> parts) {
        if (!text.isEmpty()) {
            parts.add("'" + text.replace("'", "''") + "'");
        }
    }
}

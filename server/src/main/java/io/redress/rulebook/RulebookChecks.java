package io.redress.rulebook;

import io.redress.kernel.Money;
import io.redress.kernel.Span;
import io.redress.kernel.Span.CalendarTime;
import io.redress.kernel.Span.ServiceHours;
import io.redress.kernel.Span.WorkingDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Checks of sense that a schema cannot state: dates that exist, amounts and nodes in order, nothing said twice. Skips
 * what the schema has already refused.
 */
record RulebookChecks(RulebookTree tree) {

    void check() {
        dates();
        clocks(RulebookPath.of("clocks"));
        var root = tree.root();
        limits();
        secondLook();
        each(RulebookPath.of("penalties", "tariffs"), this::tariff);
        root.path("penalties").path("nodes").propertyNames().forEach(this::nodes);
        kept();
        each(RulebookPath.of("types"), this::type);
    }

    private void dates() {
        var effective = date(RulebookPath.of("effective_from"), Function.identity());
        var published = date(RulebookPath.of("published_on"), Function.identity());
        // 29 February is no day to clear points on: it exists in one year of four.
        date(RulebookPath.of("penalties", "clearing", "on"), on -> "2026-" + on);
        if (effective.isPresent() && published.isPresent() && published.get().isAfter(effective.get())) {
            tree.problem(RulebookPath.of("published_on"), "is after effective_from");
        }
    }

    private Optional<LocalDate> date(RulebookPath path, Function<String, String> iso) {
        var text = at(path).asString("");
        if (!text.matches("[0-9-]{5,10}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(iso.apply(text)));
        } catch (DateTimeException _) {
            tree.problem(path, "there is no such day: " + text);
            return Optional.empty();
        }
    }

    private void clocks(RulebookPath path) {
        each(path, (place, clock) -> {
            var span = span(clock.path("span"));
            var warning = span(clock.path("warn_before"));
            if (span.isPresent() && warning.isPresent() && size(warning.get()) > size(span.get())) {
                tree.problem(place.at("warn_before"), "is longer than the wait itself");
            }
        });
    }

    private static Optional<Span> span(JsonNode node) {
        try {
            return node.isString() ? Optional.of(Span.parse(node.asString())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** In minutes, roughly: a working day is at least a day, service hours take at least their own length. */
    private static long size(Span span) {
        return switch (span) {
            case CalendarTime time -> time.length().toMinutes();
            case WorkingDays days -> days.count() * 24L * 60;
            case ServiceHours hours -> hours.length().toMinutes();
        };
    }

    private void limits() {
        var path = RulebookPath.of("limits");
        var limits = at(path);
        var max = limits.path("description_max").path("value").asLong(Long.MAX_VALUE);
        if (limits.path("description_min").path("value").asLong(0) > max) {
            tree.problem(path.at("description_min"), "is more than description_max");
        }
    }

    /** A threshold that nothing reaches looks like a safeguard and is none. */
    private void secondLook() {
        var path = RulebookPath.of("second_look", "points_from");
        var from = at(path).asLong(0);
        var tariffs = at(RulebookPath.of("penalties", "tariffs"));
        var most = at(RulebookPath.of("types"))
                .valueStream()
                .mapToLong(type -> type.path("tariffs")
                        .valueStream()
                        .mapToLong(code ->
                                tariffs.path(code.asString("")).path("points").asLong(0))
                        .sum())
                .max()
                .orElse(0);
        if (from > most) {
            tree.problem(path, "no decision costs so many points: %d are the most of any type".formatted(most));
        }
    }

    private void tariff(RulebookPath path, JsonNode tariff) {
        var pay = tariff.path("compensation_to_buyer");
        var min = money(pay.path("min"));
        var max = money(pay.path("max"));
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            tree.problem(path.at("compensation_to_buyer").at("min"), "is more than max");
        }
    }

    private static Optional<Money> money(JsonNode node) {
        var text = node.asString("");
        try {
            return text.endsWith(" CNY")
                    ? Optional.of(Money.parse(text.substring(0, text.length() - 4), "CNY"))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void nodes(String category) {
        var path = RulebookPath.of("penalties", "nodes", category);
        long before = 0;
        for (int i = 0; i < at(path).size(); i++) {
            var points = at(path).path(i).path("points").asLong(0);
            if (points <= before && points > 0) {
                tree.problem(path.at(i).at("points"), "nodes must rise, but %d follows %d".formatted(points, before));
            }
            before = Math.max(points, before);
        }
    }

    private void kept() {
        var path = RulebookPath.of("penalties", "clearing", "kept");
        for (int i = 0; i < at(path).size(); i++) {
            var kept = at(path).path(i);
            if (kept.path("below").asLong(Long.MAX_VALUE) <= kept.path("from").asLong(0)) {
                tree.problem(path.at(i).at("below"), "must be more than from");
            }
        }
    }

    private void type(RulebookPath path, JsonNode type) {
        clocks(path.at("clocks"));
        once(path.at("elements"), element -> element.path("code").asString(""));
        once(path.at("filing").at("windows"), window -> window.path("goods").toString());
        var windows = path.at("filing").at("windows");
        for (int i = 0; i < at(windows).size(); i++) {
            var window = at(windows).path(i);
            var opens = moment(window.path("opens"));
            var counts = moment(window.path("counts"));
            if (opens.isPresent() && counts.isPresent() && opens.get().compareTo(counts.get()) > 0) {
                tree.problem(windows.at(i).at("opens"), "comes after the moment it counts from");
            }
        }
    }

    private static Optional<Moment> moment(JsonNode node) {
        return BoundNode.constant(Moment.class, node.asString(""));
    }

    private void once(RulebookPath list, Function<JsonNode, String> key) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < at(list).size(); i++) {
            var before = seen.putIfAbsent(key.apply(at(list).path(i)), tree.line(list.at(i)));
            if (before != null) {
                tree.problem(list.at(i), "says the same as line " + before);
            }
        }
    }

    private void each(RulebookPath table, BiConsumer<RulebookPath, JsonNode> check) {
        at(table).properties().forEach(entry -> check.accept(table.at(entry.getKey()), entry.getValue()));
    }

    private JsonNode at(RulebookPath path) {
        return tree.at(path);
    }
}

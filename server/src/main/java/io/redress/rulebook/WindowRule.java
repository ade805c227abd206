package io.redress.rulebook;

import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the window of a type is open for an order. Of the windows for the goods of its lines the latest end holds;
 * the day of the event does not count, the last day ends at 24:00 Asia/Shanghai.
 */
record WindowRule(Edition edition, Order order, Instant at) {

    /** One window on this order; {@code opens} null: not yet; {@code ends} null: not running yet. */
    private record Open(
            Window window,
            @Nullable Instant opens,
            @Nullable Instant ends) {}

    Condition check(Filing filing) {
        var groups = groups();
        var best = filing.windows().stream()
                .filter(window ->
                        window.goods().isEmpty() || window.goods().stream().anyMatch(groups::contains))
                .map(this::on)
                .max(Comparator.comparing(open -> open.ends() == null ? Instant.MAX : open.ends()));
        return best.map(this::condition)
                .orElseGet(() -> new Condition("WINDOW", false, Map.of(), null, null, "OTHER_TYPE"));
    }

    private Set<String> groups() {
        return order.lines().stream()
                .map(OrderLine::category)
                .flatMap(category -> edition.goodsOf(category).stream())
                .collect(Collectors.toSet());
    }

    private Open on(Window window) {
        var counts = moment(window.counts());
        return new Open(
                window,
                moment(window.opens()),
                counts == null ? null : window.term().endAfter(counts));
    }

    private @Nullable Instant moment(Moment moment) {
        return OrderMoments.of(order, moment, edition.dispatch());
    }

    private Condition condition(Open open) {
        var opens = open.opens();
        var ends = open.ends();
        var begun = opens != null && !at.isBefore(opens);
        var over = ends != null && !at.isBefore(ends);
        var facts = Map.of(
                "term", open.window().term().toString(),
                "opens", lower(open.window().opens()),
                "counts", lower(open.window().counts()));
        var help = over ? "LATE_EXCEPTION" : begun ? "NONE" : "WAIT";
        return new Condition("WINDOW", begun && !over, facts, opens, ends, help);
    }

    private static String lower(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT);
    }
}

package io.redress.cases;

import io.redress.cases.Append.DeadlineRow;
import io.redress.cases.Append.EventRow;
import io.redress.cases.Append.Line;
import io.redress.cases.Append.Opening;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what was decided into rows. Knows how a case is stored, not what it means. */
final class Appends {

    private final EventCodec codec;

    Appends(EventCodec codec) {
        this.codec = codec;
    }

    /** A further step of a known case. */
    Append step(CaseFile before, CaseFile after, List<CaseEvent> events, Optional<RequestKey> key) {
        return append(before.version(), after, null, events, key, before.deadlines());
    }

    /** The first step of a new case. */
    Append opening(CaseFile opened, Order order, List<CaseEvent> events, Optional<RequestKey> key) {
        return append(0, opened, opening(opened.matter(), order, key), events, key, List.of());
    }

    private Append append(
            long expected,
            CaseFile after,
            @Nullable Opening opening,
            List<CaseEvent> events,
            Optional<RequestKey> key,
            List<Deadline> running) {
        var kept = after.deadlines();
        var stopped = running.stream()
                .filter(old -> kept.stream().noneMatch(each -> each.kind() == old.kind()))
                .map(old -> old.kind().name())
                .toList();
        var started = kept.stream()
                .filter(each -> !running.contains(each))
                .map(Appends::row)
                .toList();
        var at = events.getLast().at();
        return new Append(
                after.id().value(),
                expected,
                line(after, at),
                opening,
                rows(events, expected, key),
                started,
                stopped,
                null,
                null);
    }

    private List<EventRow> rows(List<CaseEvent> events, long expected, Optional<RequestKey> key) {
        var rows = new ArrayList<EventRow>(events.size());
        for (var event : events) {
            var stamp = event.stamp();
            rows.add(new EventRow(
                    expected + rows.size() + 1,
                    event.getClass().getSimpleName(),
                    codec.write(event),
                    stamp.at(),
                    stamp.by().value(),
                    stamp.side().name(),
                    rows.isEmpty() ? key.map(RequestKey::key).orElse(null) : null,
                    key.map(RequestKey::request).orElse(null)));
        }
        return rows;
    }

    private static Line line(CaseFile file, Instant at) {
        var closed = file.stage() == Stage.CLOSED;
        return new Line(
                file.version(),
                file.stage().name(),
                Turns.of(file).map(Enum::name).orElse(null),
                Turns.nextDue(file).orElse(null),
                file.desk().department(),
                id(file.desk().owner()),
                id(Turns.adjudicator(file)),
                id(SecondLookRules.of(file).map(ProposedDecision::by).orElse(null)),
                at,
                closed ? at : null,
                closed || Senders.UNKNOWN_TO_SELLER.contains(file.stage()) ? null : at);
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static DeadlineRow row(Deadline deadline) {
        return new DeadlineRow(
                deadline.kind().name(),
                deadline.dueAt(),
                deadline.turn().name(),
                deadline.edition(),
                deadline.atZero().name());
    }

    private static Opening opening(Matter matter, Order order, Optional<RequestKey> key) {
        var line = order.line(matter.line());
        return new Opening(
                matter.number(),
                matter.buyer().value(),
                matter.shop().value(),
                matter.order().value(),
                matter.line(),
                order.number(),
                line.or(() -> order.lines().stream().findFirst())
                        .map(OrderLine::title)
                        .orElse(""),
                matter.type().value(),
                key.map(RequestKey::key).orElse(null),
                key.map(RequestKey::request).orElse(null));
    }
}

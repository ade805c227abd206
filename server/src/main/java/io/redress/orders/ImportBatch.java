package io.redress.orders;

import io.redress.orders.OrderSource.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Some entries of a stream, checked and waiting to be written. Filled by one thread, then handed to another. */
final class ImportBatch {

    private final Instant now;
    private final List<OrderFacts> orders = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int entries;
    private int broken;

    ImportBatch(Instant now) {
        this.now = now;
    }

    void add(Entry entry) {
        entries++;
        switch (entry) {
            case Entry.Found(long line, OrderIn order) -> check(line, order);
            case Entry.Broken(long line, String number, List<Fault> faults) -> refuse(line, number, faults);
        }
    }

    private void check(long line, OrderIn order) {
        var checked = OrderCheck.of(order, now);
        var facts = checked.facts();
        if (facts == null) {
            refuse(line, Objects.requireNonNullElse(order.number(), ""), checked.faults());
        } else {
            orders.add(facts);
            lines.put(facts.number(), line);
        }
    }

    private void refuse(long line, String number, List<Fault> faults) {
        broken++;
        faults.forEach(fault -> refused.add(new RefusedLine(line, number, fault)));
    }

    /** Orders that turned out to belong to somebody else when they were written. */
    void refuseForeign(List<String> numbers) {
        for (var number : numbers) {
            refuse(lines.getOrDefault(number, 0L), number, List.of(Upserted.OF_OTHERS));
        }
    }

    boolean isFull() {
        return entries == OrderWriter.MOST_ORDERS;
    }

    List<OrderFacts> orders() {
        return orders;
    }

    List<RefusedLine> refused() {
        return refused;
    }

    int entries() {
        return entries;
    }

    int broken() {
        return broken;
    }
}

package io.redress.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders on their way in: which are good, which are not and why, and what became of them. Not for several threads. */
final class OrderIntake {

    private final Instant now;
    private final List<OrderFacts> good = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int seen;
    private Upserted sum = new Upserted(0, 0, 0, List.of());

    OrderIntake(Instant now) {
        this.now = now;
    }

    void add(OrderIn sent) {
        var checked = OrderCheck.of(sent, now);
        var facts = checked.facts();
        if (facts == null) {
            refused.add(new Refused(seen, checked.faults()));
        } else {
            places.put(facts.number(), seen);
            good.add(facts);
        }
        seen++;
    }

    List<List<OrderFacts>> batches(int size) {
        var batches = new ArrayList<List<OrderFacts>>();
        for (var from = 0; from < good.size(); from += size) {
            batches.add(good.subList(from, Math.min(good.size(), from + size)));
        }
        return batches;
    }

    void written(Upserted batch) {
        sum = sum.plus(batch);
        for (var number : batch.foreign()) {
            refused.add(new Refused(places.getOrDefault(number, 0), List.of(Upserted.OF_OTHERS)));
        }
    }

    Taken taken() {
        return new Taken(sum.created(), sum.updated(), sum.unchanged(), refused);
    }
}

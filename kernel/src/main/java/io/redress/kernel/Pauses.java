package io.redress.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every stop of one clock, in order of time; the ledger from which its due time is counted anew whenever asked. */
public record Pauses(List<Pause> list) {

    private static final Pauses NONE = new Pauses(List.of());

    public Pauses {
        list = list.stream().sorted(Comparator.comparing(Pause::from)).toList();
        if (list.stream().limit(Math.max(0, list.size() - 1)).anyMatch(Pause::isOpen)) {
            throw new IllegalArgumentException("Expected only the last pause to be open, but another one is too");
        }
    }

    public static Pauses none() {
        return NONE;
    }

    public boolean isPaused() {
        return !list.isEmpty() && list.get(list.size() - 1).isOpen();
    }

    /**
     * The ledger with a pause begun.
     *
     * @throws IllegalStateException if the clock stands still already
     */
    public Pauses pause(Instant at, String reason) {
        if (isPaused()) {
            throw new IllegalStateException("Expected a running clock, but it is paused already");
        }
        var longer = new ArrayList<>(list);
        longer.add(new Pause(at, null, reason));
        return new Pauses(longer);
    }

    /**
     * The ledger with the running pause ended.
     *
     * @throws IllegalStateException if the clock is running
     */
    public Pauses resume(Instant at) {
        if (!isPaused()) {
            throw new IllegalStateException("Expected a paused clock, but it is running");
        }
        var ended = new ArrayList<>(list);
        var last = ended.remove(ended.size() - 1);
        ended.add(new Pause(last.from(), at, last.reason()));
        return new Pauses(ended);
    }
}

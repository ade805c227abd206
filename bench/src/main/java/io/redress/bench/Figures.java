package io.redress.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * What a load measured.
 *
 * @param perSecond transitions a second
 * @param p50 half of the transitions answered within so many milliseconds
 * @param p99 all but a hundredth did
 */
record Figures(double perSecond, double p50, double p99) {

    /** @param nanos how long each transition took */
    static Figures of(Collection<long[]> nanos, double seconds) {
        var all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("Expected transitions, but there were none");
        }
        return new Figures(all.length / seconds, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    String line(String name, Figures limit) {
        return "%-24s %,12.0f %,10.0f %8.1f %8.1f %8.2f"
                .formatted(name, perSecond, perSecond / 6, p50, p99, perSecond / limit.perSecond);
    }
}

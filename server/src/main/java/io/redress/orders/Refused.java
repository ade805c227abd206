package io.redress.orders;

import java.util.List;

/**
 * An order that was not taken, and everything that is wrong with it.
 *
 * @param index its place in what was sent, from 0
 */
public record Refused(int index, List<Fault> faults) {

    public Refused {
        faults = List.copyOf(faults);
    }
}

package io.redress.cases;

import io.redress.orders.OrderId;
import io.redress.rulebook.TypeCode;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases to list.
 *
 * @param states none: all
 * @param hand whose
 */
public record CaseQuery(
        Set<Stage> states,
        Optional<TypeCode> type,
        Optional<OrderId> order,
        Optional<Turn> turn,
        Hand hand,
        Sort sort) {

    public CaseQuery {
        states = Set.copyOf(states);
    }

    /** Everything within reach, newest first. */
    public static final CaseQuery ALL =
            new CaseQuery(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Hand.ANYBODYS, Sort.NEWEST);

    /** In whose hand a case lies. */
    public enum Hand {
        ANYBODYS,
        /** The asker owns it or has to decide it. */
        MINE,
        /** Nobody of the staff has taken it yet. */
        NOBODYS
    }

    /** In what order. */
    public enum Sort {
        /** By the day it was opened, the newest first. */
        NEWEST,
        /** By the next deadline, the nearest first; cases without one are left out. */
        DUE
    }
}

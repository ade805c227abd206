package io.redress.cases;

import io.redress.orders.OrderId;
import io.redress.parties.AccountId;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
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
        Sort sort,
        Narrowed narrowed) {

    public CaseQuery {
        states = Set.copyOf(states);
    }

    public CaseQuery(
            Set<Stage> states,
            Optional<TypeCode> type,
            Optional<OrderId> order,
            Optional<Turn> turn,
            Hand hand,
            Sort sort) {
        this(states, type, order, turn, hand, sort, Narrowed.NOT);
    }

    /**
     * How a desk narrows its queue further.
     *
     * @param person who owns it or has to decide it
     * @param dueBefore whose next deadline is earlier, exclusive
     * @param clock which of the clocks is running
     */
    public record Narrowed(
            Optional<String> department,
            Optional<AccountId> person,
            Optional<Instant> dueBefore,
            Optional<ClockName> clock) {
        public static final Narrowed NOT =
                new Narrowed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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
        NOBODYS,
        /** Somebody else's decision waits there for a second look. */
        SECOND
    }

    /** In what order. */
    public enum Sort {
        /** By the day it was opened, the newest first. */
        NEWEST,
        /** By the next deadline, the nearest first; cases without one are left out. */
        DUE
    }
}

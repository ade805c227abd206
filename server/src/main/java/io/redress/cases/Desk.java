package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who works on the case for the platform (首诉负责制: whoever took it first owns it).
 *
 * @param owner null until somebody has taken it
 * @param consulted colleagues asked for advice; asking is not passing on
 * @param adjudicators all who were ever assigned, so that an appeal finds somebody else
 * @param firstDecidedBy who made the first decision
 * @param confirmers who had a second look at a decision and agreed
 * @param askedAuthority amount the adjudicator has asked upward for; null: none open
 * @param grantedAuthority amount granted; null: none
 */
public record Desk(
        @Nullable AccountId owner,
        @Nullable String department,
        Set<AccountId> consulted,
        int handOvers,
        Set<AccountId> adjudicators,
        @Nullable AccountId firstDecidedBy,
        Set<AccountId> confirmers,
        @Nullable Money askedAuthority,
        @Nullable AccountId askedBy,
        @Nullable Money grantedAuthority) {

    public Desk {
        consulted = Set.copyOf(consulted);
        adjudicators = Set.copyOf(adjudicators);
        confirmers = Set.copyOf(confirmers);
    }

    static Desk empty(@Nullable String department) {
        return new Desk(null, department, Set.of(), 0, Set.of(), null, Set.of(), null, null, null);
    }

    /** Everybody who handles the case, for permissions. */
    public Set<AccountId> handlers() {
        var all = new HashSet<>(consulted);
        all.addAll(adjudicators);
        all.addAll(confirmers);
        if (owner != null) {
            all.add(owner);
        }
        return Set.copyOf(all);
    }

    Desk takenBy(AccountId somebody) {
        return owner == null ? ownedBy(somebody) : this;
    }

    Desk in(@Nullable String queue) {
        return queue == null
                ? this
                : new Desk(
                        owner,
                        queue,
                        consulted,
                        handOvers,
                        adjudicators,
                        firstDecidedBy,
                        confirmers,
                        askedAuthority,
                        askedBy,
                        grantedAuthority);
    }

    Desk consulting(AccountId colleague) {
        return new Desk(
                owner,
                department,
                plus(consulted, colleague),
                handOvers,
                adjudicators,
                firstDecidedBy,
                confirmers,
                askedAuthority,
                askedBy,
                grantedAuthority);
    }

    Desk handedTo(AccountId colleague) {
        var next = ownedBy(colleague);
        return new Desk(
                next.owner,
                department,
                consulted,
                handOvers + 1,
                adjudicators,
                firstDecidedBy,
                confirmers,
                askedAuthority,
                askedBy,
                grantedAuthority);
    }

    Desk assigned(AccountId adjudicator) {
        return new Desk(
                owner,
                department,
                consulted,
                handOvers,
                plus(adjudicators, adjudicator),
                firstDecidedBy,
                confirmers,
                askedAuthority,
                askedBy,
                grantedAuthority);
    }

    Desk decidedBy(AccountId adjudicator) {
        return new Desk(
                owner, department, consulted, handOvers, adjudicators, adjudicator, confirmers, null, null, null);
    }

    Desk confirmedBy(AccountId second) {
        return new Desk(
                owner,
                department,
                consulted,
                handOvers,
                adjudicators,
                firstDecidedBy,
                plus(confirmers, second),
                askedAuthority,
                askedBy,
                grantedAuthority);
    }

    /** Whether this account took part in the first decision, so that it may not judge it. */
    boolean decidedFirst(AccountId account) {
        return firstDecidedBy != null && (firstDecidedBy.equals(account) || confirmers.contains(account));
    }

    Desk asking(Money amount, AccountId by) {
        return new Desk(
                owner,
                department,
                consulted,
                handOvers,
                adjudicators,
                firstDecidedBy,
                confirmers,
                amount,
                by,
                grantedAuthority);
    }

    Desk granted(Money amount) {
        return new Desk(
                owner, department, consulted, handOvers, adjudicators, firstDecidedBy, confirmers, null, null, amount);
    }

    private Desk ownedBy(AccountId somebody) {
        return new Desk(
                somebody,
                department,
                consulted,
                handOvers,
                adjudicators,
                firstDecidedBy,
                confirmers,
                askedAuthority,
                askedBy,
                grantedAuthority);
    }

    private static Set<AccountId> plus(Set<AccountId> some, AccountId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}

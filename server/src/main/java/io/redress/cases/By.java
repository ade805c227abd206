package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Role;
import java.util.Set;

/**
 * Who sends a command. Whether the sender may touch this case at all has been settled before; the rules only look at
 * the side, the office and at ties.
 *
 * @param tied those among the sender and the staff named in the command who have a tie to a party of the case
 */
public record By(Side side, AccountId id, Set<Role> roles, Set<AccountId> tied) {

    public By {
        roles = Set.copyOf(roles);
        tied = Set.copyOf(tied);
    }

    public static By buyer(AccountId id) {
        return new By(Side.BUYER, id, Set.of(Role.BUYER), Set.of());
    }

    public static By seller(AccountId id) {
        return new By(Side.SELLER, id, Set.of(Role.SELLER), Set.of());
    }

    public static By platform(AccountId id, Set<Role> roles) {
        return new By(Side.PLATFORM, id, roles, Set.of());
    }

    public static By clock() {
        return new By(Side.CLOCK, AccountId.SYSTEM, Set.of(), Set.of());
    }

    public By withTies(Set<AccountId> accounts) {
        return new By(side, id, roles, accounts);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isTied(AccountId account) {
        return tied.contains(account);
    }
}

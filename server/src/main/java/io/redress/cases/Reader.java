package io.redress.cases;

import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.parties.Scope;

/** Whose eyes read a case. */
enum Reader {
    BUYER,
    SELLER,
    /** The marketplace's own system: what either party may see, and nothing that is the platform's own. */
    MARKETPLACE,
    /** Staff and regulators, and a key that was given the scope for it. */
    PLATFORM;

    static Reader of(Actor actor, Side side) {
        return switch (side) {
            case BUYER -> BUYER;
            case SELLER -> SELLER;
            case CLOCK -> PLATFORM;
            case PLATFORM -> isInside(actor) ? PLATFORM : MARKETPLACE;
        };
    }

    /** Whether this actor sees the platform's own of a case to which they are no party. */
    static boolean isInside(Actor actor) {
        return actor.kind() == Actor.Kind.KEY
                ? actor.scopes().contains(Scope.CASES_INTERNAL)
                : actor.isStaff() || actor.is(Role.REGULATOR);
    }

    /** Whether the platform's own matters are for these eyes: notes among staff, who has it in hand. */
    boolean seesTheDesk() {
        return this == PLATFORM;
    }
}

package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.Role;

/** The frame around a page, by who reads it. */
public enum Frame {
    /** Top bar; nobody is signed in. */
    PUBLIC,
    /** Made for the thumb: app bar and tab bar or action bar on a phone, top bar on a desktop. */
    BUYER,
    /** Dense: rail and bar, for shops and for the platform. */
    STAFF;

    static Frame of(Actor actor) {
        if (actor.isAnonymous()) return PUBLIC;
        return actor.roles().stream().allMatch(Role.BUYER::equals) ? BUYER : STAFF;
    }

    /** Sets the size of type in the style sheet. */
    public String audience() {
        return switch (this) {
            case PUBLIC -> "public";
            case BUYER -> "buyer";
            case STAFF -> "staff";
        };
    }
}

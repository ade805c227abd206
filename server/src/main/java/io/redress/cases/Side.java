package io.redress.cases;

/** For whom somebody acts in a case. */
public enum Side {
    BUYER,
    SELLER,
    PLATFORM,
    /** Nobody: a deadline ran out. */
    CLOCK;

    /** Whether this is one of the two parties to the dispute. */
    public boolean isParty() {
        return this == BUYER || this == SELLER;
    }

    /** The opposing party; the platform and the clock have none and answer themselves. */
    Side other() {
        return switch (this) {
            case BUYER -> SELLER;
            case SELLER -> BUYER;
            case PLATFORM, CLOCK -> this;
        };
    }
}

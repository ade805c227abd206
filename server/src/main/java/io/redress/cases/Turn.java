package io.redress.cases;

/** Whose move a deadline waits for. */
public enum Turn {
    BUYER,
    SELLER,
    BOTH,
    PLATFORM;

    public boolean includes(Side side) {
        return switch (this) {
            case BUYER -> side == Side.BUYER;
            case SELLER -> side == Side.SELLER;
            case BOTH -> side.isParty();
            case PLATFORM -> side == Side.PLATFORM;
        };
    }

    /** What is left to wait for once {@code side} has moved; only asked of a turn shared by both parties. */
    Turn without(Side side) {
        return side == Side.BUYER ? SELLER : BUYER;
    }
}

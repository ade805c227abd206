package io.redress.rulebook;

/** Who must prove something (举证责任). */
public enum Bearer {
    BUYER,
    SELLER,
    /** The platform finds it out from its own records. */
    PLATFORM
}

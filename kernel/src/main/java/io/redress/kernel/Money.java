package io.redress.kernel;

/**
 * An exact amount of one currency.
 *
 * @param minor the amount in minor units (fen, cents); may be negative
 * @param currency ISO 4217 code, e.g. {@code CNY}
 */
public record Money(long minor, String currency) {

    /** An amount of Chinese yuan, in fen. */
    public static Money cny(long fen) {
        return new Money(fen, "CNY");
    }
}

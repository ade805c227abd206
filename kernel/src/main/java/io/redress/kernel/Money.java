package io.redress.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money (金额) in the minor units of its currency, fen for CNY. Never a floating-point number.
 *
 * <p>Amounts of different currencies don't mix ({@link IllegalArgumentException}); an amount that leaves the range of a
 * {@code long} is an {@link ArithmeticException} and never wraps round.
 *
 * @param minor the amount in minor units, may be negative
 * @param currency an ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** Long enough for every {@code long} with sign and point; what is longer is not worth parsing. */
    private static final int LONGEST_AMOUNT = 24;

    public Money {
        Currency.getInstance(currency);
    }

    public static Money cny(long fen) {
        return new Money(fen, "CNY");
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a plain decimal such as {@code 12.34}.
     *
     * @throws IllegalArgumentException for anything else, more decimals than the currency has included
     */
    public static Money parse(String amount, String currency) {
        if (amount.length() > LONGEST_AMOUNT || !amount.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("Expected an amount such as 12.34, but got something else");
        }
        try {
            return new Money(
                    new BigDecimal(amount).movePointRight(decimals(currency)).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Expected at most %d decimals and a smaller amount, but got %s"
                            .formatted(decimals(currency), amount),
                    e);
        }
    }

    /**
     * The same figure in another currency, one for one: how a rulebook that speaks one currency is read for an order in
     * another. No exchange rate is involved, and none is meant.
     */
    public Money atPar(String other) {
        return currency.equals(other)
                ? this
                : new Money(
                        BigDecimal.valueOf(minor, decimals(currency))
                                .movePointRight(decimals(other))
                                .longValue(),
                        other);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This amount × {@code numerator} / {@code denominator}; half a minor unit is rounded away from zero. */
    public Money times(long numerator, long denominator) {
        var product = new BigDecimal(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator)));
        var quotient = product.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        return new Money(quotient.longValueExact(), currency);
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** The amount without its currency, {@code 12.34}; {@link #parse} reads it back. */
    public String amount() {
        return BigDecimal.valueOf(minor, decimals(currency)).toPlainString();
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Expected an amount in %s, but got one in %s".formatted(currency, other.currency));
        }
        return other;
    }

    /** Gold and the like have no minor unit; they count as whole. */
    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}

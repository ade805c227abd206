package io.redress.simulator;

import java.util.Map;

/**
 * An amount of money in minor units, as the API writes it.
 *
 * @param currency ISO code
 */
record Price(long minor, String currency) {

    static Price yuan(long yuan) {
        return new Price(yuan * 100, "CNY");
    }

    Price plus(Price other) {
        return new Price(minor + other.minor, currency);
    }

    /** One part of so many, rounded down to the minor unit. */
    Price partOf(int parts) {
        return new Price(minor / parts, currency);
    }

    Map<String, Object> json() {
        return Map.of("minor", minor, "currency", currency);
    }

    @Override
    public String toString() {
        var sign = currency.equals("CNY") ? "¥" : currency + " ";
        return "%s%d.%02d".formatted(sign, minor / 100, minor % 100);
    }
}

package io.redress.platform;

import org.springframework.http.HttpStatus;

/**
 * How many items a page holds, 1 to {@value #MAX}. Declare it as a controller parameter; {@value #DEFAULT} if not sent.
 */
public record Limit(int value) {

    public static final int DEFAULT = 20;

    /** A page stays within a few hundred kilobytes and one index scan. */
    public static final int MAX = 100;

    public static final Limit USUAL = new Limit(DEFAULT);

    public Limit {
        if (value < 1 || value > MAX) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "LIMIT_NOT_VALID").args(MAX);
        }
    }

    /** One more than asked for, which tells whether there is a next page. Hand the rows to {@link Page#of}. */
    public int plusOne() {
        return value + 1;
    }
}

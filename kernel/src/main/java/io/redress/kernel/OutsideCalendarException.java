package io.redress.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day was asked for of which no holidays are known. Guessing would promise people a date that may not hold. */
public final class OutsideCalendarException extends DateTimeException {

    OutsideCalendarException(LocalDate first, LocalDate last, String asked) {
        super("Expected a day from %s to %s, but got %s: no public holidays are known beyond these years"
                .formatted(first, last, asked));
    }
}

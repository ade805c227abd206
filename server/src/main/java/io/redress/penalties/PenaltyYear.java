package io.redress.penalties;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * The years in which points add up. One ends when points are cleared, at 23:59:59 Beijing time of the day that the
 * rulebook names (31 December), and not a second later at midnight: what is booked in that last second is new.
 */
final class PenaltyYear {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime CLEARED_AT = LocalTime.of(23, 59, 59);

    private PenaltyYear() {}

    static int of(Instant at, MonthDay clearedOn) {
        int year = at.atZone(BEIJING).getYear();
        return at.isBefore(end(year, clearedOn)) ? year : year + 1;
    }

    /** The instant at which the points of the year are cleared. */
    static Instant end(int year, MonthDay clearedOn) {
        return clearedOn.atYear(year).atTime(CLEARED_AT).atZone(BEIJING).toInstant();
    }
}

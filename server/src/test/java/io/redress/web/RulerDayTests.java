package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.WorkingCalendar;
import io.redress.web.RulerDay.Look;
import io.redress.web.RulerDay.Part;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ruler shows which days between filing and deadline count. */
class RulerDayTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    private static List<RulerDay> ruler(LocalDate filed, LocalDate due, LocalDate today) {
        return RulerDay.between(WorkingCalendar.china()::isWorkingDay, filed, due, today);
    }

    @Test
    @DisplayName("E2 the day of filing and the weekend do not count, and the deadline is the fourth working day")
    void countsWorkingDays() {
        var days = ruler(FRIDAY, THURSDAY, LocalDate.of(2026, 11, 18));

        assertThat(days)
                .extracting(RulerDay::part)
                .containsExactly(Part.FILED, Part.REST, Part.REST, Part.COUNTED, Part.COUNTED, Part.COUNTED, Part.DUE);
        assertThat(days).extracting(RulerDay::count).containsExactly(0, 0, 0, 1, 2, 3, 4);
        assertThat(days)
                .extracting(RulerDay::look)
                .containsExactly(Look.PAST, Look.REST, Look.REST, Look.PAST, Look.PAST, Look.TODAY, Look.DUE);
    }

    @Test
    @DisplayName("E2 a deadline of today is told from any other")
    void dueToday() {
        var last = ruler(FRIDAY, THURSDAY, THURSDAY).getLast();

        assertThat(last.part()).isEqualTo(Part.DUE_TODAY);
        assertThat(last.look()).isEqualTo(Look.TODAY);
        assertThat(last.count()).isEqualTo(4);
    }

    @Test
    @DisplayName("E2 a make-up working Sunday counts, a public holiday does not")
    void followsTheNotice() {
        // 2026: the National Day holiday is 1 to 7 October; Saturday the 10th is worked.
        var days = ruler(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10), LocalDate.of(2026, 9, 30));

        assertThat(days.subList(1, 7)).extracting(RulerDay::part).containsOnly(Part.REST);
        assertThat(days.getLast().count()).isEqualTo(3);
    }

    @Test
    @DisplayName("E2 ten cells at most: the middle is left out, today stays in sight")
    void leavesOutTheMiddle() {
        var filed = LocalDate.of(2026, 11, 2);
        var due = LocalDate.of(2026, 11, 27);
        var early = ruler(filed, due, filed);
        var midway = ruler(filed, due, LocalDate.of(2026, 11, 12));

        assertThat(early).hasSizeLessThanOrEqualTo(RulerDay.MOST);
        assertThat(early.get(3).isGap()).isTrue();
        assertThat(midway).hasSizeLessThanOrEqualTo(RulerDay.MOST);
        assertThat(midway).extracting(RulerDay::look).contains(Look.TODAY);
        assertThat(midway.getLast().part()).isEqualTo(Part.DUE);
        assertThat(midway.getFirst().part()).isEqualTo(Part.FILED);
    }

    @Test
    @DisplayName("E2 where weekends count too, no day is hatched and each is numbered")
    void weekendsMayCount() {
        var days = RulerDay.between(_ -> true, FRIDAY, THURSDAY, FRIDAY);

        assertThat(days).extracting(RulerDay::look).doesNotContain(Look.REST);
        assertThat(days).extracting(RulerDay::count).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("E2 what is counted from a later day than the filing says so")
    void beginsWhereItIsCounted() {
        var days = ruler(FRIDAY, THURSDAY, FRIDAY);

        assertThat(days.stream().map(RulerDay::asFirst))
                .extracting(RulerDay::part)
                .startsWith(Part.FROM)
                .doesNotContain(Part.FILED);
    }

    @Test
    @DisplayName("E2 ten days need no gap")
    void tenDaysFit() {
        assertThat(ruler(FRIDAY, FRIDAY.plusDays(9), FRIDAY)).hasSize(10).noneMatch(RulerDay::isGap);
    }
}

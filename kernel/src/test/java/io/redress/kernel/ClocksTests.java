package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clocks clocks = Clocks.china();

    @ParameterizedTest(name = "E4 {0} + {1} = {2}")
    @CsvSource({
        "2026-03-05T10:00, 48h, 2026-03-07T10:00",
        "2026-03-05T10:00, 4wd, 2026-03-12T00:00",
        "2026-03-05T10:00, 8sh, 2026-03-05T18:00",
        "2026-03-05T22:30, 1sh, 2026-03-06T08:30",
        "2026-03-05T22:00, 1sh, 2026-03-05T23:00",
        "2026-03-05T03:00, 1sh, 2026-03-05T09:00",
        "2026-03-05T23:30, 1sh, 2026-03-06T09:00",
        "2026-03-05T10:00, 30sh, 2026-03-07T10:00",
    })
    void countsInTheWayTheSpanSays(LocalDateTime from, String span, LocalDateTime due) {
        assertThat(clocks.due(Span.parse(span), at(from))).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "E4 {0} from Thursday 10:00, paused from {1} to {2}, is due {3}")
    @CsvSource({
        // Calendar time and service hours leave out exactly what stood still.
        "48h, 2026-03-06T10:00, 2026-03-08T16:00, 2026-03-09T16:00",
        "48h, 2026-03-07T10:00, 2026-03-09T10:00, 2026-03-07T10:00",
        "48h, 2026-03-04T10:00, 2026-03-05T12:00, 2026-03-07T12:00",
        "8sh, 2026-03-05T12:00, 2026-03-06T09:00, 2026-03-06T15:00",
        "8sh, 2026-03-05T12:00, 2026-03-06T05:00, 2026-03-06T14:00",
        // Working days leave out every day that was touched.
        "4wd, 2026-03-06T10:00, 2026-03-06T10:30, 2026-03-13T00:00",
        "4wd, 2026-03-06T10:00, 2026-03-10T09:00, 2026-03-17T00:00",
        "4wd, 2026-03-06T10:00, 2026-03-10T00:00, 2026-03-14T00:00",
        "4wd, 2026-03-07T10:00, 2026-03-08T09:00, 2026-03-12T00:00",
        "4wd, 2026-03-12T00:00, 2026-03-20T00:00, 2026-03-12T00:00",
        "4wd, 2026-03-05T11:00, 2026-03-05T12:00, 2026-03-12T00:00",
    })
    void leavesOutPauses(String span, LocalDateTime from, LocalDateTime until, LocalDateTime due) {
        var pauses = Pauses.none().pause(at(from), "goods are tested").resume(at(until));

        assertThat(clocks.due(Span.parse(span), at(LocalDateTime.parse("2026-03-05T10:00")), pauses))
                .contains(at(due));
    }

    @ParameterizedTest(name = "E4 a clock of {0} that stands still has no due time")
    @CsvSource({"48h", "8sh", "4wd"})
    void hasNoDueTimeWhileItStandsStill(String span) {
        var start = at(LocalDateTime.parse("2026-03-05T10:00"));
        var pauses = Pauses.none().pause(start.plusSeconds(3_600), "goods are tested");

        assertThat(clocks.due(Span.parse(span), start, pauses)).isEmpty();
        assertThat(pauses.isPaused()).isTrue();
    }

    @ParameterizedTest(name = "E4 a pause that begins when {0} are over changes nothing")
    @CsvSource({"48h, 2026-03-07T10:00", "8sh, 2026-03-05T18:00", "4wd, 2026-03-12T00:00"})
    void keepsADueTimeThatHasPassed(String span, LocalDateTime due) {
        var start = at(LocalDateTime.parse("2026-03-05T10:00"));

        assertThat(clocks.due(Span.parse(span), start, Pauses.none().pause(at(due), "late")))
                .contains(at(due));
    }

    @Test
    @DisplayName("E4 a clock is paused once at a time and resumed only when paused")
    void keepsItsPausesInOrder() {
        var noon = Instant.parse("2026-03-05T04:00:00Z");
        var paused = Pauses.none().pause(noon, "goods are tested");

        assertThatThrownBy(() -> paused.pause(noon, "again")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Pauses.none().resume(noon)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> paused.resume(noon.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(paused.resume(noon.plusSeconds(1)).isPaused()).isFalse();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}

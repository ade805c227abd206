package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.kernel.Span.CalendarTime;
import io.redress.kernel.Span.ServiceHours;
import io.redress.kernel.Span.WorkingDays;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTests {

    @Test
    @DisplayName("B2 a span says how it is counted")
    void isReadFromItsWrittenForm() {
        assertThat(Span.parse("48h")).isEqualTo(new CalendarTime(Duration.ofDays(2)));
        assertThat(Span.parse("30m")).isEqualTo(new CalendarTime(Duration.ofMinutes(30)));
        assertThat(Span.parse("15d")).isEqualTo(new CalendarTime(Duration.ofDays(15)));
        assertThat(Span.parse("4wd")).isEqualTo(new WorkingDays(4));
        assertThat(Span.parse("8sh")).isEqualTo(new ServiceHours(Duration.ofHours(8)));
    }

    @ParameterizedTest(name = "B2 {0} is written as it was read")
    @ValueSource(strings = {"30m", "90m", "1h", "48h", "72h", "4d", "15d", "4wd", "8sh", "90sm"})
    void isWrittenAsItWasRead(String written) {
        assertThat(Span.parse(written)).hasToString(written);
    }

    @ParameterizedTest(name = "B2 \"{0}\" is no span")
    @ValueSource(strings = {"", "4", "0h", "0wd", "-1d", "1.5h", "4 wd", "4WD", "12345678h", "４d", "P1D"})
    void refusesAnythingElse(String written) {
        assertThatThrownBy(() -> Span.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("B2 seconds are refused, as no rule counts them")
    void refusesSeconds() {
        assertThatThrownBy(() -> new CalendarTime(Duration.ofSeconds(90))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceHours(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}

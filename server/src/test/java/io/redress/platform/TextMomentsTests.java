package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextMomentsTests {

    private static final Texts TEXTS = new Texts(Map.of(
            Texts.CHINESE, Map.of("due", "请在 {due} 前处理。"),
            Texts.ENGLISH, Map.of("due", "Please act before {due}.")));

    @Test
    @DisplayName("O6 a moment in a text is written as its readers write it, in Beijing time")
    void momentsAreWrittenAsPeopleWriteThem() {
        assertThat(due("2026-12-04T23:09:30Z", Texts.CHINESE)).isEqualTo("请在 2026年12月5日 07:09 前处理。");
        assertThat(due("2026-12-04T23:09:30Z", Texts.ENGLISH)).isEqualTo("Please act before 5 Dec 2026, 07:09.");
        assertThat(due("2026-12-04T23:09:30Z", Locale.UK)).isEqualTo("Please act before 5 Dec 2026, 07:09.");
    }

    @Test
    @DisplayName("O6 midnight belongs to the day that ends with it")
    void midnightEndsTheDay() {
        assertThat(due("2026-12-31T16:00:00Z", Texts.CHINESE)).isEqualTo("请在 2026年12月31日 24:00 前处理。");
        assertThat(due("2026-12-31T16:00:00Z", Texts.ENGLISH)).isEqualTo("Please act before 31 Dec 2026, 24:00.");
    }

    private static String due(String at, Locale locale) {
        return TEXTS.text("due", locale, Map.of("due", Instant.parse(at)));
    }
}

package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026-11-22, false, ",
        "2026-11-28, 2026-11-22, false, RULEBOOK_NOTICE_TOO_SHORT",
        "2026-12-07, 2026-11-22, true,  ",
        "2026-12-06, 2026-11-22, true,  RULEBOOK_NOTICE_TOO_SHORT",
        "2026-12-10, 2026-11-21, false, RULEBOOK_PUBLISHED_ON_WRONG"
    })
    @DisplayName("B4 notice of 7 days, 15 when major; published today")
    void noticeIsKept(LocalDate from, LocalDate published, boolean major, String refusal) {
        assertThat(check("x", from, published, major)).isEqualTo(refusal == null ? "" : refusal);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2027-01-01, RULEBOOK_ID_TAKEN", "x, 2026-02-01, RULEBOOK_DATE_TAKEN"})
    @DisplayName("B4 never two editions with one id or one effective date")
    void idAndDateAreUnique(String id, LocalDate from, String refusal) {
        assertThat(check(id, from, from, false)).isEqualTo(refusal);
    }

    private static String check(String id, LocalDate from, LocalDate published, boolean major) {
        var text = ShippedEditions.text("2026-02-01.yaml")
                .replace("id: \"2026-02-01\"", "id: \"" + id + "\"")
                .replace("effective_from: 2026-02-01", "effective_from: " + from)
                .replace("published_on: 2026-01-15", "published_on: " + published);
        return new PublicationRules(Shelf.shipped())
                .check(RulebookFile.trusted(text).edition(), major, TODAY)
                .map(objection -> objection.reason().name())
                .orElse("");
    }
}

package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.cases.CoachHint.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionCoachTests {

    @Test
    @DisplayName("C2 a complete and calm description needs no hint")
    void aGoodDescriptionIsLeftAlone() {
        assertThat(DescriptionCoach.hints("3月5日收到水壶，底部漏水，页面承诺质保两年。")).isEmpty();
        assertThat(DescriptionCoach.hints("On Monday the kettle leaked at the bottom; the page promised two years."))
                .isEmpty();
    }

    @Test
    @DisplayName("C2 insults and heated words are marked where they stand")
    void heatedWordsAreMarked() {
        var hints = DescriptionCoach.hints("骗子！昨天收到就坏了，左边裂开，气死我了，页面写着保证。");

        assertThat(hints)
                .extracting(CoachHint::kind, CoachHint::from, CoachHint::to)
                .containsExactly(tuple(Kind.INSULT, 0, 2), tuple(Kind.EMOTION, 16, 20));
    }

    @Test
    @DisplayName("C2 what is left out takes its comma along, and nothing else")
    void leavesNoStrayMarks() {
        assertThat(rewritten("骗子！昨天收到就坏了，左边裂开，气死我了，页面写着保证。")).isEqualTo("昨天收到就坏了，左边裂开，页面写着保证。");
        assertThat(rewritten("昨天壶嘴漏水，气死我了！电话13812345678。")).isEqualTo("昨天壶嘴漏水！电话138*****678。");
        assertThat(rewritten("他是骗子，昨天坏了。")).isEqualTo("他是，昨天坏了。");
    }

    private static String rewritten(String text) {
        return DescriptionCoach.rewritten(text, DescriptionCoach.hints(text));
    }

    @ParameterizedTest(name = "C2 {1} is masked")
    @CsvSource({
        "打我电话13812345678, PHONE, 138*****678",
        "call 021-62345678, PHONE, 021******678",
        "身份证11010519491231002X, IDENTITY, 110************02X",
        "卡号6222020200112233445, BANK_CARD, 622*************445",
        "mail lin@example.com, EMAIL, lin*********com",
        "微信号 lin_2026, ACCOUNT, 微信号******026",
        "住在长安街12号3单元, ADDRESS, 住在长*****3单元"
    })
    void contactDataIsMasked(String text, String code, String proposal) {
        assertThat(DescriptionCoach.hints(text))
                .filteredOn(hint -> hint.kind() == Kind.CONTACT)
                .extracting(CoachHint::code, CoachHint::proposal)
                .containsExactly(tuple(code, proposal));
    }

    @Test
    @DisplayName("C2 what is missing is asked for in the order in which one tells it")
    void missingFactsAreAskedFor() {
        assertThat(DescriptionCoach.hints("不好"))
                .extracting(CoachHint::code)
                .containsExactly("MISSING_WHAT", "MISSING_WHEN", "MISSING_WHERE", "MISSING_PROMISE");
    }

    @Test
    @DisplayName("C2 a hostile text is read in time that grows no faster than the text")
    void hostileTextsAreReadQuickly() {
        var hostile = "一1路".repeat(2_000) + "a@".repeat(3_000) + "1".repeat(5_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> DescriptionCoach.hints(hostile));
    }
}

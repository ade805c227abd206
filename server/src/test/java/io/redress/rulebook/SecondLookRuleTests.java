package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.Money;
import io.redress.rulebook.SecondLook.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondLookRuleTests {

    private static final Edition TODAY =
            RulebookFile.trusted(ShippedEditions.text("2026-02-01.yaml")).edition();

    @Test
    @DisplayName("G4 today's rules ask for it from 48 points, from 20,000 yuan, and for the gravest grades")
    void todaysRules() {
        assertThat(causes(0, "harassment.general")).isEmpty();
        assertThat(causes(0, "harassment.serious")).containsExactly(Cause.POINTS, Cause.TARIFF);
        assertThat(causes(1_999_999)).isEmpty();
        assertThat(causes(2_000_000)).containsExactly(Cause.AMOUNT);
        assertThat(causes(0, "counterfeit.serious", "counterfeit.sold", "counterfeit.sold"))
                .isEmpty();
        assertThat(causes(0, "counterfeit.serious", "counterfeit.sold", "dispatch.refused"))
                .containsExactly(Cause.POINTS);
    }

    @Test
    @DisplayName("G4 a fine counts as money, and each threshold stands by itself")
    void finesCount() {
        var rule = new SecondLook(Optional.empty(), Optional.of(Money.cny(100_000)), Set.of(), "ours");
        var fined = new Tariff(
                "a",
                new Words("甲", "a"),
                Category.ORDINARY,
                100,
                Optional.of(Money.cny(60_000)),
                Optional.empty(),
                List.of(),
                "c",
                "ours");

        assertThat(rule.causes(List.of(fined), Money.cny(39_999))).isEmpty();
        assertThat(rule.causes(List.of(fined), Money.cny(40_000))).containsExactly(Cause.AMOUNT);
    }

    @Test
    @DisplayName("B4 G4 editions of the past ask for none, and stay as they were")
    void thePastAsksForNone() {
        for (var file : List.of("2012-07-16.yaml", "2017-07-25.yaml")) {
            assertThat(RulebookFile.trusted(ShippedEditions.text(file))
                            .edition()
                            .secondLook())
                    .isEmpty();
        }
    }

    private static List<Cause> causes(long awarded, String... tariffs) {
        var found = TODAY.penalties().tariffs(List.of(tariffs));
        return TODAY.secondLook().orElseThrow().causes(found, Money.cny(awarded));
    }
}

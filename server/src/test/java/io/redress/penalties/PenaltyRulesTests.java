package io.redress.penalties;

import static io.redress.penalties.Schedules.charge;
import static io.redress.rulebook.Category.COUNTERFEIT;
import static io.redress.rulebook.Category.ORDINARY;
import static io.redress.rulebook.Category.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.Decision;
import io.redress.penalties.PenaltyCommand.RecordExam;
import io.redress.penalties.PenaltyCommand.Release;
import io.redress.penalties.PenaltyEvent.Deducted;
import io.redress.penalties.PenaltyEvent.MeasuresBegan;
import io.redress.penalties.PenaltyEvent.MeasuresEnded;
import io.redress.penalties.PenaltyEvent.Reversed;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PenaltyRulesTests {

    private static final Charge HARASSMENT = charge("harassment", ORDINARY, 12);
    private static final Charge LATE = charge("late", ORDINARY, 6);
    private static final Charge GRAVE = charge("harassment.serious", SERIOUS, 48);

    private final PenaltyScenario shop = new PenaltyScenario(1);

    @Test
    @DisplayName("B3 malicious harassment costs 12 points and reaches the first node")
    void harassmentReachesTheFirstNode() {
        var events = shop.on("2026-03-05T10:00").decided(1, HARASSMENT);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOf(Deducted.class);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        MeasuresBegan.class,
                        began -> assertThat(began.run().level()).isEqualTo(12));
        assertThat(shop.points(ORDINARY, 2026)).isEqualTo(12);
        assertThat(shop.measures()).containsExactly("shop_hidden");
    }

    @Test
    @DisplayName("G1 the same decision heard twice deducts once")
    void deductsOncePerViolation() {
        shop.on("2026-03-05T10:00").decided(1, HARASSMENT);

        assertThat(shop.on("2026-03-05T10:01").decided(1, HARASSMENT)).isEmpty();
        assertThat(shop.on("2026-03-06T10:00").decided(2, LATE, LATE)).hasSize(1);
        assertThat(shop.points(ORDINARY, 2026)).isEqualTo(18);
    }

    @Test
    @DisplayName("G1 of several nodes crossed at once only the heaviest is carried out")
    void executesOnlyTheHeaviestNode() {
        shop.on("2026-03-05T10:00").decided(1, charge("leak", SERIOUS, 12));
        shop.on("2026-03-06T10:00").decided(2, charge("leak", SERIOUS, 6), charge("leak.again", SERIOUS, 6));

        assertThat(shop.file().runs()).extracting(Run::level).containsExactly(12, 24);
        assertThat(shop.measures()).containsExactly("shop_hidden", "all_goods_removed");
        assertThat(shop.decided(3, charge("fraud", SERIOUS, 24))).hasSize(2);
        assertThat(shop.measures()).containsExactly("account_sealed");
    }

    @Test
    @DisplayName("G1 ordinary points lead to measures at every further 12")
    void repeatsTheOrdinaryNode() {
        shop.on("2026-03-05T10:00").decided(1, HARASSMENT);
        shop.on("2026-03-06T10:00").decided(2, LATE);
        assertThat(shop.file().runs()).hasSize(1);
        shop.on("2026-03-07T10:00").decided(3, LATE);

        assertThat(shop.file().executed(ORDINARY).map(Run::level)).contains(24);
    }

    @Test
    @DisplayName("G3 an appeal that overturns restores the points and lifts the measures")
    void restoresWhatAnAppealOverturns() {
        shop.on("2026-03-05T10:00").decided(1, HARASSMENT);

        var events = shop.on("2026-03-09T10:00").decided(1);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOf(Reversed.class);
        assertThat(events.getLast()).isInstanceOf(MeasuresEnded.class);
        assertThat(shop.points(ORDINARY, 2026)).isZero();
        assertThat(shop.measures()).isEmpty();
    }

    @Test
    @DisplayName("G3 an appeal that varies to a lesser violation leaves the node that is still reached, time served")
    void variesToALesserNode() {
        shop.on("2026-03-05T10:00").decided(1, charge("leak", SERIOUS, 36));
        shop.on("2026-03-15T10:00").decided(1, charge("leak.general", SERIOUS, 12));

        assertThat(shop.points(SERIOUS, 2026)).isEqualTo(12);
        var run = shop.file().executed(SERIOUS).orElseThrow();
        assertThat(run.level()).isEqualTo(12);
        assertThat(run.isPeriodOver(shop.now())).isTrue();
    }

    @Test
    @DisplayName("G3 replacing a violation by another of the same weight begins and ends nothing")
    void replacesLikeByLike() {
        shop.on("2026-03-05T10:00").decided(1, HARASSMENT);

        assertThat(shop.on("2026-03-09T10:00").decided(1, charge("refusal", ORDINARY, 12)))
                .hasSize(2)
                .noneMatch(event -> event instanceof MeasuresBegan || event instanceof MeasuresEnded);
    }

    @Test
    @DisplayName("G3 an appeal decided in the next year counts in the year of the first decision")
    void movesNoPointsBetweenYears() {
        shop.on("2025-12-30T10:00").decided(1, GRAVE);
        shop.cleared(2025).on("2026-01-08T10:00").decided(1, charge("harassment.minor", SERIOUS, 12));

        assertThat(shop.points(SERIOUS, 2025)).isEqualTo(12);
        assertThat(shop.points(SERIOUS, 2026)).isZero();
        assertThat(shop.file().executed(SERIOUS).map(Run::level)).contains(12);
    }

    @Test
    @DisplayName("G1 a node is released once its days are over and the exam is passed")
    void releasesAfterPeriodAndExam() {
        var release = new Release(ORDINARY, "stopped calling", PenaltyScenario.WU);
        var exam = new RecordExam(ORDINARY, PenaltyScenario.WU);
        shop.on("2026-03-05T10:00").refuses(PenaltyRefusal.NO_MEASURE_RUNNING, release);
        shop.refuses(PenaltyRefusal.NO_MEASURE_RUNNING, exam);
        shop.decided(1, HARASSMENT);

        shop.on("2026-03-12T09:59").refuses(PenaltyRefusal.PERIOD_NOT_OVER, release);
        shop.on("2026-03-12T10:00").refuses(PenaltyRefusal.EXAM_NOT_PASSED, release);
        assertThat(shop.measures()).isNotEmpty();
        assertThat(shop.passesExam(ORDINARY)).hasSize(1);
        assertThat(shop.passesExam(ORDINARY)).isEmpty();
        assertThat(shop.isReleased(ORDINARY)).hasSize(1);

        assertThat(shop.measures()).isEmpty();
        assertThat(shop.points(ORDINARY, 2026)).isEqualTo(12);
    }

    @Test
    @DisplayName("G1 an exam passed for an earlier node does not open a later one")
    void asksForAnExamPerNode() {
        shop.on("2026-03-05T10:00").decided(1, HARASSMENT);
        shop.on("2026-03-06T10:00").passesExam(ORDINARY);
        shop.on("2026-03-07T10:00").decided(2, HARASSMENT);

        shop.on("2026-04-01T10:00")
                .refuses(PenaltyRefusal.EXAM_NOT_PASSED, new Release(ORDINARY, "corrected", PenaltyScenario.WU));
        shop.passesExam(ORDINARY);
        assertThat(shop.isReleased(ORDINARY)).as("both nodes end together").hasSize(2);
    }

    @Test
    @DisplayName("G4 a sealed account has no end that staff could release")
    void neverReleasesASealedAccount() {
        shop.on("2026-03-05T10:00").decided(1, GRAVE);
        shop.on("2036-03-05T10:00").passesExam(SERIOUS);

        shop.refuses(PenaltyRefusal.MEASURE_WITHOUT_END, new Release(SERIOUS, "corrected", PenaltyScenario.WU));
    }

    @Test
    @DisplayName("G1 clearing wipes out points, but ends no running measure and erases no record")
    void clearsPointsOnly() {
        shop.on("2026-12-30T10:00").decided(1, HARASSMENT);
        shop.cleared(2026).on("2027-01-02T10:00");

        assertThat(shop.points(ORDINARY, 2027)).isZero();
        assertThat(shop.measures()).containsExactly("shop_hidden");
        assertThat(shop.file().deductions()).hasSize(1);
    }

    @Test
    @DisplayName("G1 a violation booked in the last second of 31 December counts in the new year")
    void endsTheYearAtItsLastSecond() {
        shop.on("2026-12-31T23:59:58").decided(1, LATE);
        shop.on("2026-12-31T23:59:59").decided(2, HARASSMENT);

        assertThat(shop.points(ORDINARY, 2026)).isEqualTo(6);
        assertThat(shop.cleared(2026).points(ORDINARY, 2027)).isEqualTo(12);
    }

    @Test
    @DisplayName("G1 48 serious points stay for good")
    void keepsGraveViolations() {
        shop.on("2026-03-05T10:00").decided(1, GRAVE);
        shop.cleared(2026).cleared(2027).cleared(2028);

        assertThat(shop.points(SERIOUS, 2029)).isEqualTo(48);
    }

    @Test
    @DisplayName("G1 of 24 to 47 counterfeit points 24 go into the next year and clear there if fewer than 24 are new")
    void carriesCounterfeitPointsForOneYear() {
        shop.on("2026-03-05T10:00").decided(1, charge("fake", COUNTERFEIT, 24), charge("fake.listed", COUNTERFEIT, 12));
        shop.cleared(2026).on("2027-03-05T10:00").decided(2, charge("fake", COUNTERFEIT, 12));

        assertThat(shop.points(COUNTERFEIT, 2027)).isEqualTo(36);
        assertThat(shop.cleared(2027).points(COUNTERFEIT, 2028)).isZero();
    }

    @Test
    @DisplayName("G1 carried counterfeit points and 24 new ones are 48 and stay")
    void addsCarriedPointsToNewOnes() {
        shop.on("2026-03-05T10:00").decided(1, charge("fake", COUNTERFEIT, 24));
        shop.cleared(2026).on("2027-03-05T10:00").decided(2, charge("fake", COUNTERFEIT, 24));

        assertThat(shop.measures()).containsExactly("account_sealed");
        assertThat(shop.cleared(2027).points(COUNTERFEIT, 2028)).isEqualTo(48);
    }

    @Test
    @DisplayName("G3 points restored after the year was cleared are no longer carried, and their node is lifted")
    void restoresCarriedPoints() {
        shop.on("2026-12-20T10:00").decided(1, charge("fake", COUNTERFEIT, 24));
        shop.cleared(2026).on("2027-01-05T10:00").decided(2, charge("fake", COUNTERFEIT, 24));
        shop.on("2027-01-08T10:00").decided(1);

        assertThat(shop.points(COUNTERFEIT, 2027)).isEqualTo(24);
        assertThat(shop.file().executed(COUNTERFEIT).map(Run::level)).contains(24);
    }

    @Test
    @DisplayName("G1 a tariff's own measures run their days beside the nodes and end by themselves")
    void runsMeasuresOfATariff() {
        var minor =
                new Charge("harassment.minor", ORDINARY, 0, List.of(Schedules.days("shop_hidden", 7)), null, "rule");
        shop.on("2026-03-05T10:00").decided(1, minor);

        assertThat(shop.measures()).containsExactly("shop_hidden");
        assertThat(shop.on("2026-03-12T10:00").measures()).isEmpty();
        assertThat(shop.on("2026-03-11T10:00").decided(1)).hasSize(2);
        assertThat(shop.measures()).isEmpty();
    }

    @Test
    @DisplayName("G1 a decision without violations books nothing")
    void booksNothingWithoutViolations() {
        assertThat(shop.on("2026-03-05T10:00")
                        .decide(new PenaltyCommand.Impose(
                                new java.util.UUID(1, 1),
                                "TS-1",
                                "today",
                                Schedules.TODAY,
                                List.of(),
                                PenaltyScenario.WU)))
                .isEqualTo(Decision.accept(List.of()));
    }
}

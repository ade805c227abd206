package io.redress.cases;

import static io.redress.cases.CaseScenario.AGENT;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.CHEN;
import static io.redress.cases.CaseScenario.JUDGE;
import static io.redress.cases.CaseScenario.SECOND;
import static io.redress.cases.CaseScenario.SELLER;
import static io.redress.cases.CaseScenario.SUPERVISOR;
import static io.redress.cases.CaseScenario.WU;
import static io.redress.cases.CaseScenario.ZHOU;
import static io.redress.cases.CaseScenario.refund;
import static io.redress.cases.CaseScenario.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.AskAuthority;
import io.redress.cases.CaseCommand.AskPlatform;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.Consult;
import io.redress.cases.CaseCommand.Explain;
import io.redress.cases.CaseCommand.GrantAuthority;
import io.redress.cases.CaseCommand.HandOver;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Propose;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.Remind;
import io.redress.cases.CaseCommand.Reopen;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseCommand.Supplement;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.Escalated;
import io.redress.cases.CaseEvent.Filed;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.cases.Offer.Nature;
import io.redress.kernel.Money;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.DefaultOutcome;
import io.redress.rulebook.DemandKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseLifecycleTests {

    @Test
    @DisplayName("E4 the platform promises its decision within four working days, holidays left out")
    void decisionIsDueAfterFourWorkingDays() {
        var story = new CaseScenario()
                .on("2026-09-29T10:00")
                .filed()
                .given(AGENT, new Admit("", null))
                .on("2026-09-30T15:00")
                .given(SELLER, new Refuse("It was dropped.", Set.of()));

        story.when(BUYER, new AskPlatform("They refuse.")).thenIn(Stage.ADJUDICATING);

        // 1–7 October are off, Saturday 10 October is a make-up working day.
        story.thenDue("2026-10-13T00:00");
    }

    @Test
    @DisplayName("E2 silence has the outcome the rulebook names, and a refund without return is never forced by it")
    void silenceFollowsTheRulebook() {
        Stories.at(Stage.AWAITING_ANSWER).timeRunsOut().thenIn(Stage.PERFORMING);

        var refundOnly = List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(100)));
        new CaseScenario()
                .filed(Filings.quality(refundOnly), BUYER)
                .given(AGENT, new Admit("", null))
                .timeRunsOut()
                .thenIn(Stage.ADJUDICATING);
    }

    @ParameterizedTest(name = "E2 a clock may end in {0}")
    @EnumSource(DefaultOutcome.class)
    void anyOutcomeOfAnyClockIsCarriedOut(DefaultOutcome outcome) {
        var story = Stories.at(Stage.AWAITING_ANSWER, new CaseScenario(TestEditions.with(ClockName.ANSWER, outcome)));

        story.timeRunsOut();

        assertThat(story.event(TimeRanOut.class).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("E2 an answer that comes too late is late even if the clock has not been fired yet")
    void lateIsLateHoweverBusyTheSchedulerIs() {
        var story = Stories.at(Stage.AWAITING_ANSWER).after(Duration.ofDays(3));

        story.when(SELLER, new Refuse("No.", Set.of())).thenRefused(CaseRefusal.NOT_POSSIBLE_NOW);
        story.when(SELLER, Stories.usual(Action.PERFORMANCE, story)).thenIn(Stage.AWAITING_CONFIRMATION);

        assertThat(story.event(TimeRanOut.class).outcome()).isEqualTo(DefaultOutcome.SELLER_DEEMED_TO_AGREE);
    }

    @Test
    @DisplayName("E3 three proposals stand side by side and a signature under one binds both")
    void threeProposalsStandSideBySide() {
        var story = Stories.at(Stage.NEGOTIATING)
                .given(SELLER, new MakeOffer(refund(5_000), "Half?", Set.of()))
                .given(SELLER, new MakeOffer(refund(9_000), "More?", Set.of()))
                .given(AGENT, new Propose(refund(15_000), "A fair middle."));
        var talks = story.file().talks();
        assertThat(talks.standing(Side.BUYER).orElseThrow().remedies()).isEqualTo(refund(19_900));
        assertThat(talks.standing(Side.SELLER).orElseThrow().remedies()).isEqualTo(refund(9_000));
        assertThat(talks.standing(Side.PLATFORM).orElseThrow().remedies()).isEqualTo(refund(15_000));

        story.given(BUYER, new SignOff(4)).thenIn(Stage.NEGOTIATING);
        story.given(SELLER, new SignOff(4)).thenIn(Stage.PERFORMING);

        assertThat(story.file().duties().remedies()).isEqualTo(refund(15_000));
    }

    @Test
    @DisplayName("E4 while evidence is awaited the clock of the decision stands still, and runs on afterwards")
    void evidenceStopsTheClock() {
        var story = Stories.at(Stage.ADJUDICATING).thenDue("2026-03-12T00:00");

        story.given(JUDGE, new RequestEvidence(Turn.SELLER, "A test report."))
                .on("2026-03-06T18:00")
                .given(SELLER, new Supplement("Here it is.", Set.of(CaseScenario.CHAT)));

        // Of the four working days none had begun; the 6th was left out.
        story.thenIn(Stage.ADJUDICATING).thenDue("2026-03-13T00:00");
    }

    @Test
    @DisplayName("E5 a decision that is late goes up and is promised anew")
    void aLateDecisionIsEscalated() {
        var story = Stories.at(Stage.ADJUDICATING).timeRunsOut().thenIn(Stage.ADJUDICATING);

        assertThat(story.event(Escalated.class).next().from()).isEqualTo(time("2026-03-12T00:00"));
    }

    @Test
    @DisplayName("E6 the appeal is decided by somebody else, for good, and replaces the penalties")
    void theAppealIsFinal() {
        var story = Stories.at(Stage.DECIDED);
        assertThat(story.event(Adjudicated.class).penalties()).hasSize(1);

        story.given(SELLER, new Appeal("New proof.", Set.of()))
                .given(SECOND, new Assign(ZHOU))
                .when(SECOND, new Adjudicate(Verdicts.DISMISSED, AppealRuling.OVERTURN))
                .thenClosed(Outcome.DISMISSED);

        assertThat(story.event(Adjudicated.class).penalties()).isEmpty();
        story.when(BUYER, new Appeal("Once more.", Set.of())).thenRefused(CaseRefusal.NOT_POSSIBLE_NOW);
    }

    @Test
    @DisplayName("E7 a withdrawn case goes on when the promise behind it is broken")
    void aBrokenPromiseReopens() {
        Stories.at(Stage.NEGOTIATING)
                .given(BUYER, new Withdraw("They promised a refund."))
                .after(Duration.ofDays(5))
                .when(BUYER, new Reopen("No refund came.", Set.of()))
                .thenIn(Stage.ADJUDICATING);
    }

    @Test
    @DisplayName("E8 who takes the case first owns it; consulting is not passing on, handing over is counted")
    void theFirstRecipientOwnsTheCase() {
        var story = Stories.at(Stage.AWAITING_ANSWER);
        assertThat(story.file().desk().owner()).isEqualTo(WU);

        story.given(AGENT, new Consult(CHEN, "Seen this before?"));
        assertThat(story.file().desk().owner()).isEqualTo(WU);
        story.given(AGENT, new HandOver(ZHOU, "service", "It is about service."));

        assertThat(story.file().desk().owner()).isEqualTo(ZHOU);
        assertThat(story.file().desk().handOvers()).isEqualTo(1);
    }

    @Test
    @DisplayName("E8 above their authority adjudicators ask upward for an amount")
    void authorityIsAskedForUpward() {
        var story = Stories.at(Stage.ADJUDICATING, new CaseScenario(TestEditions.withAuthority(Money.cny(15_000))));
        story.when(JUDGE, Verdicts.first(Verdicts.UPHELD)).thenRefused(CaseRefusal.OVER_AUTHORITY);

        story.given(JUDGE, new AskAuthority(Money.cny(19_900), "The full price."));

        story.when(SUPERVISOR, new GrantAuthority(Money.cny(19_900), "")).thenRefused(CaseRefusal.OVER_AUTHORITY);
        story.given(SUPERVISOR, new GrantAuthority(Money.cny(15_000), ""));
    }

    @Test
    @DisplayName("E9 a misunderstanding explained and accepted ends the case without guilt")
    void aMisunderstandingEndsWithoutGuilt() {
        Stories.at(Stage.AWAITING_ANSWER)
                .given(SELLER, new Explain(Nature.MISUNDERSTANDING, List.of(), "Hold the switch."))
                .when(BUYER, new SignOff(2))
                .thenClosed(Outcome.MISUNDERSTANDING);
    }

    @Test
    @DisplayName("A4 a reminder on a day off counts for the next working day")
    void aReminderOnSundayCountsForMonday() {
        var story = Stories.at(Stage.AWAITING_ANSWER).on("2026-03-07T20:00").given(BUYER, new Remind());

        story.on("2026-03-08T09:00").when(BUYER, new Remind()).thenRefused(CaseRefusal.REMINDED_TODAY);
    }

    @Test
    @DisplayName("B2 staff may file against the conditions, and why stays on record")
    void staffMayOverrideEligibility() {
        var late = Filings.of("quality", 1, refund(100), "It failed.", List.of("WINDOW"), "Court document.");

        var story = new CaseScenario().filed(late, AGENT);

        assertThat(story.event(Filed.class).unmet()).containsExactly("WINDOW");
        assertThat(story.event(Filed.class).override()).isEqualTo("Court document.");
    }

    @Test
    @DisplayName("E2 agreeing to the demand binds both at once")
    void agreeingBinds() {
        Stories.at(Stage.AWAITING_ANSWER).when(SELLER, new Agree("Sorry.")).thenIn(Stage.PERFORMING);
    }
}

package io.redress.cases;

import static io.redress.cases.CaseRefusal.ALREADY_DECIDED;
import static io.redress.cases.CaseRefusal.ALREADY_PAUSED;
import static io.redress.cases.CaseRefusal.ALREADY_RATED;
import static io.redress.cases.CaseRefusal.AUTHORITY_NOT_ASKED;
import static io.redress.cases.CaseRefusal.CONSULTATION_LIMIT;
import static io.redress.cases.CaseRefusal.DEADLINE_MOVED_ON;
import static io.redress.cases.CaseRefusal.DEADLINE_NOT_DUE;
import static io.redress.cases.CaseRefusal.DECISION_WAITS;
import static io.redress.cases.CaseRefusal.DEMAND_LIMIT;
import static io.redress.cases.CaseRefusal.DISPUTE_LIMIT;
import static io.redress.cases.CaseRefusal.EVIDENCE_LIMIT;
import static io.redress.cases.CaseRefusal.EXTENSION_LIMIT;
import static io.redress.cases.CaseRefusal.FILING_LIMIT;
import static io.redress.cases.CaseRefusal.FIRST_INSTANCE_ONLY;
import static io.redress.cases.CaseRefusal.HAND_OVER_LIMIT;
import static io.redress.cases.CaseRefusal.NOTHING_TO_SIGN;
import static io.redress.cases.CaseRefusal.NOTHING_WAS_PROMISED;
import static io.redress.cases.CaseRefusal.NOT_ASKED;
import static io.redress.cases.CaseRefusal.NOT_PAUSED;
import static io.redress.cases.CaseRefusal.NOT_POSSIBLE_NOW;
import static io.redress.cases.CaseRefusal.NOT_THE_ADJUDICATOR;
import static io.redress.cases.CaseRefusal.NOT_THE_OWNER;
import static io.redress.cases.CaseRefusal.NOT_YOURS_TO_DO;
import static io.redress.cases.CaseRefusal.NO_DECISION_WAITS;
import static io.redress.cases.CaseRefusal.OFFER_LIMIT;
import static io.redress.cases.CaseRefusal.OPEN_CASE_LIMIT;
import static io.redress.cases.CaseRefusal.PAUSE_LIMIT;
import static io.redress.cases.CaseRefusal.PROPOSAL_LIMIT;
import static io.redress.cases.CaseRefusal.QUESTION_LIMIT;
import static io.redress.cases.CaseRefusal.REMINDED_TODAY;
import static io.redress.cases.CaseRefusal.REOPENING_LIMIT;
import static io.redress.cases.CaseRefusal.REOPEN_WINDOW_CLOSED;
import static io.redress.cases.CaseRefusal.SECOND_PERSON_NEEDED;
import static io.redress.cases.CaseRefusal.SUPERVISOR_ONLY;
import static io.redress.cases.CaseRefusal.SUPPLEMENT_LIMIT;
import static io.redress.cases.CaseRefusal.YOUR_OWN_TURN;
import static io.redress.cases.CaseScenario.AGENT;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.CHAT;
import static io.redress.cases.CaseScenario.JUDGE;
import static io.redress.cases.CaseScenario.SECOND;
import static io.redress.cases.CaseScenario.SELLER;
import static io.redress.cases.CaseScenario.SUPERVISOR;
import static io.redress.cases.CaseScenario.ZHOU;
import static io.redress.cases.CaseScenario.refund;
import static io.redress.cases.CaseScenario.time;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.AskMore;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.Consult;
import io.redress.cases.CaseCommand.DisputePerformance;
import io.redress.cases.CaseCommand.Expire;
import io.redress.cases.CaseCommand.GrantAuthority;
import io.redress.cases.CaseCommand.HandOver;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Propose;
import io.redress.cases.CaseCommand.Rate;
import io.redress.cases.CaseCommand.Reject;
import io.redress.cases.CaseCommand.Remind;
import io.redress.cases.CaseCommand.Reopen;
import io.redress.cases.CaseCommand.ReportPerformance;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.RestartClock;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseCommand.Supplement;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.kernel.Money;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Limits;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Stories that end in a refusal because of the moment or the person. */
final class RefusedForTheMoment {

    static void tell(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        moments(all);
        limits(all);
    }

    private static void moments(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        all.put(NOT_POSSIBLE_NOW, () -> Stories.at(Stage.SCREENING).when(BUYER, new Appeal("-", Set.of())));
        all.put(NOT_YOURS_TO_DO, () -> Stories.at(Stage.AWAITING_ANSWER).when(BUYER, new Agree("-")));
        all.put(
                NOT_THE_ADJUDICATOR,
                () -> Stories.at(Stage.ADJUDICATING).when(SECOND, Verdicts.first(Verdicts.UPHELD)));
        all.put(NOT_THE_OWNER, () -> Stories.at(Stage.AWAITING_ANSWER).when(JUDGE, new HandOver(ZHOU, null, "-")));
        all.put(DECISION_WAITS, () -> Stories.proposed().when(JUDGE, Verdicts.first(Verdicts.DISMISSED)));
        all.put(NO_DECISION_WAITS, () -> Stories.at(Stage.ADJUDICATING).when(SECOND, new ConfirmDecision(1)));
        all.put(SECOND_PERSON_NEEDED, () -> Stories.proposed().when(JUDGE, new ConfirmDecision(1)));
        all.put(SUPERVISOR_ONLY, () -> Stories.at(Stage.ADJUDICATING).when(SECOND, new Assign(ZHOU)));
        all.put(
                NOT_ASKED,
                () -> Stories.at(Stage.ADJUDICATING)
                        .given(JUDGE, new RequestEvidence(Turn.SELLER, "-"))
                        .when(BUYER, new Supplement("-", Set.of())));
        all.put(ALREADY_PAUSED, () -> paused().when(JUDGE, new RequestEvidence(Turn.BUYER, "-")));
        all.put(NOT_PAUSED, () -> Stories.at(Stage.ADJUDICATING).when(JUDGE, new RestartClock("-")));
        all.put(FIRST_INSTANCE_ONLY, () -> Stories.onAppeal().when(BUYER, new Withdraw("-")));
        all.put(NOTHING_TO_SIGN, () -> Stories.at(Stage.NEGOTIATING).when(BUYER, new SignOff(1)));
        all.put(
                AUTHORITY_NOT_ASKED,
                () -> Stories.at(Stage.ADJUDICATING).when(SUPERVISOR, new GrantAuthority(Money.cny(1), "")));
        all.put(YOUR_OWN_TURN, () -> Stories.at(Stage.AWAITING_EVIDENCE).when(BUYER, new Remind()));
        all.put(
                REMINDED_TODAY,
                () -> Stories.at(Stage.SCREENING).given(BUYER, new Remind()).when(BUYER, new Remind()));
        all.put(
                ALREADY_RATED,
                () -> Stories.at(Stage.CLOSED).given(BUYER, new Rate(5, "")).when(BUYER, new Rate(4, "")));
        all.put(
                REOPEN_WINDOW_CLOSED,
                () -> Stories.at(Stage.CLOSED).timeRunsOut().when(BUYER, new Reopen("-", Set.of())));
        all.put(
                NOTHING_WAS_PROMISED,
                () -> Stories.at(Stage.SCREENING)
                        .given(AGENT, new Reject("not_remit", "-"))
                        .when(BUYER, new Reopen("-", Set.of())));
        all.put(
                ALREADY_DECIDED,
                () -> Stories.at(Stage.DECIDED).timeRunsOut().timeRunsOut().when(BUYER, new Reopen("-", Set.of())));
        all.put(
                DEADLINE_MOVED_ON,
                () -> Stories.at(Stage.SCREENING)
                        .when(By.clock(), new Expire(ClockName.ANSWER, time("2026-03-09T00:00"))));
        all.put(DEADLINE_NOT_DUE, () -> {
            var story = Stories.at(Stage.SCREENING);
            return story.when(By.clock(), new Expire(ClockName.SCREENING, Stories.due(story)));
        });
    }

    private static void limits(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        all.put(
                QUESTION_LIMIT,
                () -> at(Stage.SCREENING, Limits.Name.QUESTIONS, 0).when(AGENT, new AskMore("-")));
        all.put(
                OFFER_LIMIT,
                () -> at(Stage.AWAITING_ANSWER, Limits.Name.OFFERS, 0)
                        .when(SELLER, new MakeOffer(refund(1), "-", Set.of())));
        all.put(
                PROPOSAL_LIMIT,
                () -> at(Stage.NEGOTIATING, Limits.Name.PROPOSALS, 0).when(AGENT, new Propose(refund(1), "-")));
        all.put(
                CONSULTATION_LIMIT,
                () -> at(Stage.SCREENING, Limits.Name.CONSULTATIONS, 0).when(AGENT, new Consult(ZHOU, "-")));
        all.put(
                HAND_OVER_LIMIT,
                () -> at(Stage.AWAITING_ANSWER, Limits.Name.HAND_OVERS, 0).when(AGENT, new HandOver(ZHOU, null, "-")));
        all.put(EXTENSION_LIMIT, () -> {
            var story = at(Stage.ADJUDICATING, Limits.Name.EXTENSIONS, 0);
            return story.when(JUDGE, Stories.usual(Action.EXTENSION, story));
        });
        all.put(PAUSE_LIMIT, () -> {
            var story = at(Stage.ADJUDICATING, Limits.Name.PAUSES, 0);
            return story.when(JUDGE, Stories.usual(Action.PAUSE, story));
        });
        all.put(
                REOPENING_LIMIT,
                () -> at(Stage.CLOSED, Limits.Name.REOPENINGS, 0).when(BUYER, new Reopen("-", Set.of())));
        all.put(
                SUPPLEMENT_LIMIT,
                () -> at(Stage.AWAITING_ANSWER, Limits.Name.SUPPLEMENTS, 0)
                        .when(BUYER, new AddEvidence(Set.of(CHAT), "-")));
        all.put(
                DISPUTE_LIMIT,
                () -> disputed(disputed(Stories.at(Stage.AWAITING_CONFIRMATION)))
                        .when(BUYER, new DisputePerformance("-", Set.of())));
        all.put(
                EVIDENCE_LIMIT,
                () -> at(Stage.AWAITING_ANSWER, Limits.Name.EVIDENCE_FILES, 1)
                        .when(BUYER, new AddEvidence(Set.of(CHAT), "-")));
        all.put(
                DEMAND_LIMIT,
                () -> new CaseScenario(TestEditions.with(Limits.Name.DEMANDS, 0)).open(Filings.quality(), BUYER));
        all.put(
                OPEN_CASE_LIMIT,
                () -> new CaseScenario(TestEditions.with(Limits.Name.OPEN_CASES_PER_BUYER, 0))
                        .open(Filings.quality(), BUYER));
        all.put(
                FILING_LIMIT,
                () -> new CaseScenario(TestEditions.with(Limits.Name.FILINGS_PER_DAY, 0))
                        .open(Filings.quality(), BUYER));
    }

    private static CaseScenario at(Stage stage, Limits.Name limit, long value) {
        return Stories.at(stage, new CaseScenario(TestEditions.with(limit, value)));
    }

    private static CaseScenario paused() {
        var story = Stories.at(Stage.ADJUDICATING);
        return story.given(JUDGE, Stories.usual(Action.PAUSE, story));
    }

    private static CaseScenario disputed(CaseScenario story) {
        return story.given(BUYER, new DisputePerformance("-", Set.of()))
                .given(SELLER, new ReportPerformance(Set.of(1), "-", Set.of()));
    }

    private RefusedForTheMoment() {}
}

package io.redress.cases;

import static io.redress.cases.CaseScenario.AGENT;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.CHAT;
import static io.redress.cases.CaseScenario.CHEN;
import static io.redress.cases.CaseScenario.JUDGE;
import static io.redress.cases.CaseScenario.SELLER;
import static io.redress.cases.CaseScenario.SUPERVISOR;
import static io.redress.cases.CaseScenario.ZHOU;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.AskAuthority;
import io.redress.cases.CaseCommand.AskMore;
import io.redress.cases.CaseCommand.AskPlatform;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.ConfirmPerformance;
import io.redress.cases.CaseCommand.Consult;
import io.redress.cases.CaseCommand.DisputePerformance;
import io.redress.cases.CaseCommand.Expire;
import io.redress.cases.CaseCommand.Explain;
import io.redress.cases.CaseCommand.Extend;
import io.redress.cases.CaseCommand.GrantAuthority;
import io.redress.cases.CaseCommand.HandOver;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Propose;
import io.redress.cases.CaseCommand.Rate;
import io.redress.cases.CaseCommand.Recount;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.Reject;
import io.redress.cases.CaseCommand.Remind;
import io.redress.cases.CaseCommand.Reopen;
import io.redress.cases.CaseCommand.ReportPerformance;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.RestartClock;
import io.redress.cases.CaseCommand.ReturnDecision;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseCommand.StopClock;
import io.redress.cases.CaseCommand.Supplement;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.cases.Offer.Nature;
import io.redress.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How a case gets to a stage by the usual way, and a usual command for every action. */
final class Stories {

    static CaseScenario at(Stage stage) {
        return at(stage, new CaseScenario());
    }

    static CaseScenario at(Stage stage, CaseScenario fresh) {
        return switch (stage) {
            case SCREENING -> fresh.filed();
            case AWAITING_SUPPLEMENT -> at(Stage.SCREENING, fresh).given(AGENT, new AskMore("Which part failed?"));
            case AWAITING_ANSWER -> at(Stage.SCREENING, fresh).given(AGENT, new Admit("", null));
            case NEGOTIATING ->
                at(Stage.AWAITING_ANSWER, fresh).given(SELLER, new Refuse("It was dropped.", Set.of(CHAT)));
            case ADJUDICATING ->
                at(Stage.NEGOTIATING, fresh)
                        .given(BUYER, new AskPlatform("They refuse."))
                        .given(JUDGE, new Assign(CHEN));
            case AWAITING_EVIDENCE ->
                withProposal(at(Stage.ADJUDICATING, fresh))
                        .given(JUDGE, new RequestEvidence(Turn.BOTH, "A video of the defect."));
            case DECIDED -> at(Stage.ADJUDICATING, fresh).given(JUDGE, Verdicts.first(Verdicts.UPHELD));
            case PERFORMING -> at(Stage.AWAITING_ANSWER, fresh).given(SELLER, new Agree("Sorry."));
            case AWAITING_CONFIRMATION ->
                at(Stage.PERFORMING, fresh).given(SELLER, new ReportPerformance(Set.of(1), "Refunded.", Set.of()));
            case OVERDUE -> at(Stage.PERFORMING, fresh).timeRunsOut();
            case CLOSED -> at(Stage.PERFORMING, fresh).given(BUYER, new ConfirmPerformance("Thanks."));
        };
    }

    static CaseScenario onAppeal() {
        return at(Stage.DECIDED)
                .given(SELLER, new Appeal("It was dropped, see the video.", Set.of()))
                .given(CaseScenario.SECOND, new Assign(ZHOU));
    }

    /** Brings about what an action needs besides the stage. */
    static CaseScenario readyFor(Action action, Side side, CaseScenario story) {
        var evidence = story.file().stage() == Stage.AWAITING_EVIDENCE;
        return switch (action) {
            case SIGN_OFF -> evidence ? story : withProposal(story);
            case REMINDER ->
                evidence ? story.given(sender(action, side, story), usual(Action.SUPPLEMENT, story)) : story;
            case RESUMPTION -> story.given(JUDGE, usual(Action.PAUSE, story));
            case AUTHORITY_GRANT -> story.given(JUDGE, usual(Action.AUTHORITY_REQUEST, story));
            case DECISION_CONFIRMATION, DECISION_RETURN -> story.given(JUDGE, Verdicts.first(Verdicts.GRAVE));
            case EXPIRY -> story.after(Duration.between(story.now(), due(story)));
            default -> story;
        };
    }

    /** A decision of 48 points waits for a second look. */
    static CaseScenario proposed() {
        return readyFor(Action.DECISION_CONFIRMATION, Side.PLATFORM, at(Stage.ADJUDICATING));
    }

    private static CaseScenario withProposal(CaseScenario story) {
        return story.given(AGENT, new Propose(CaseScenario.refund(10_000), "Half each."));
    }

    static Instant due(CaseScenario story) {
        return due(story.file());
    }

    private static Instant due(CaseFile file) {
        return file.deadlines().getFirst().dueAt();
    }

    /** Who usually does this for that side. */
    static By sender(Action action, Side side, CaseScenario story) {
        return switch (side) {
            case BUYER -> BUYER;
            case SELLER -> SELLER;
            case CLOCK -> By.clock();
            case PLATFORM ->
                switch (action) {
                    case ASSIGNMENT, AUTHORITY_GRANT, HAND_OVER -> SUPERVISOR;
                    case DECISION, EVIDENCE_REQUEST, PAUSE, RESUMPTION, EXTENSION, AUTHORITY_REQUEST -> JUDGE;
                    case DECISION_CONFIRMATION, DECISION_RETURN -> CaseScenario.SECOND;
                    default -> AGENT;
                };
        };
    }

    static CaseCommand usual(Action action, CaseScenario story) {
        return usual(action, story.file(), story.now());
    }

    static CaseCommand usual(Action action, CaseFile file, Instant now) {
        return switch (action) {
            case ADMISSION -> new Admit("", "quality");
            case REJECTION -> new Reject("not_remit", "This is not for us.");
            case QUESTION -> new AskMore("Which part failed?");
            case SUPPLEMENT -> new Supplement("The heating plate.", Set.of(CHAT));
            case AGREEMENT -> new Agree("All right.");
            case OFFER -> new MakeOffer(CaseScenario.refund(9_000), "Let us meet half way.", Set.of());
            case REFUSAL -> new Refuse("It was dropped.", Set.of());
            case SIGN_OFF -> new SignOff(file.talks().offers().getLast().no());
            case INTERVENTION -> new AskPlatform("Please decide.");
            case MESSAGE -> new Say(Audience.EVERYBODY, "Good morning.");
            case EVIDENCE -> new AddEvidence(Set.of(CHAT), "The chat.");
            case PROPOSAL -> new Propose(CaseScenario.refund(10_000), "Half each.");
            case EXPLANATION -> new Explain(Nature.MISUNDERSTANDING, List.of(), "Hold the switch for two seconds.");
            case ASSIGNMENT -> new Assign(ZHOU);
            case CONSULTATION -> new Consult(ZHOU, "Have you seen this before?");
            case HAND_OVER -> new HandOver(ZHOU, null, "I am on leave.");
            case AUTHORITY_REQUEST -> new AskAuthority(Money.cny(600_000), "Food poisoning.");
            case AUTHORITY_GRANT -> new GrantAuthority(Money.cny(600_000), "");
            case EXTENSION ->
                new Extend(
                        due(file).plus(Duration.ofDays(1)),
                        now.plus(Duration.ofHours(4)),
                        "The laboratory needs a day.");
            case PAUSE -> new StopClock(now.plus(Duration.ofDays(2)), "Laboratory test.");
            case RESUMPTION -> new RestartClock("The test is done.");
            case EVIDENCE_REQUEST -> new RequestEvidence(Turn.SELLER, "A test report.");
            case DECISION -> Verdicts.first(Verdicts.UPHELD);
            case DECISION_CONFIRMATION -> new ConfirmDecision(1);
            case DECISION_RETURN -> new ReturnDecision(1, "The photo shows no wires.");
            case APPEAL -> new Appeal("New proof.", Set.of(CHAT));
            case PERFORMANCE -> new ReportPerformance(Set.of(1), "Refunded.", Set.of());
            case PERFORMANCE_CONFIRMATION -> new ConfirmPerformance("");
            case PERFORMANCE_DISPUTE -> new DisputePerformance("Nothing came.", Set.of());
            case WITHDRAWAL -> new Withdraw("Solved by ourselves.");
            case REOPENING -> new Reopen("They did not keep it.", Set.of());
            case REMINDER -> new Remind();
            case RATING -> new Rate(5, "");
            case EXPIRY -> new Expire(file.deadlines().getFirst().kind(), due(file));
            case RECOUNT -> new Recount();
        };
    }

    private Stories() {}
}

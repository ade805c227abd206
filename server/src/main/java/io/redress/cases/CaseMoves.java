package io.redress.cases;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.AskAuthority;
import io.redress.cases.CaseCommand.AskMore;
import io.redress.cases.CaseCommand.AskPlatform;
import io.redress.cases.CaseCommand.Assign;
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
import io.redress.kernel.Decision;

/** Which rule answers which command, once the table has let it through. */
final class CaseMoves {

    static Decision<CaseEvent> decide(Scene scene, CaseCommand command) {
        return switch (command) {
            case Admit c -> ScreeningRules.admit(scene, c);
            case Reject c -> ScreeningRules.reject(scene, c);
            case AskMore c -> ScreeningRules.askMore(scene, c);
            case Supplement c -> ScreeningRules.supplement(scene, c);
            case Agree c -> TalkRules.agree(scene, c);
            case MakeOffer c -> TalkRules.offer(scene, c);
            case Refuse c -> TalkRules.refuse(scene, c);
            case SignOff c -> TalkRules.signOff(scene, c);
            case Propose c -> TalkRules.propose(scene, c);
            case Explain c -> TalkRules.explain(scene, c);
            case AskPlatform c -> TalkRules.askPlatform(scene, c);
            case Say c -> DeskRules.say(scene, c);
            case AddEvidence c -> DeskRules.addEvidence(scene, c);
            case Consult c -> DeskRules.consult(scene, c);
            case HandOver c -> DeskRules.handOver(scene, c);
            case Withdraw c -> DeskRules.withdraw(scene, c);
            case Remind _ -> DeskRules.remind(scene);
            case Rate c -> DeskRules.rate(scene, c);
            case Assign c -> BenchRules.assign(scene, c);
            case AskAuthority c -> BenchRules.askAuthority(scene, c);
            case GrantAuthority c -> BenchRules.grantAuthority(scene, c);
            case Extend c -> BenchRules.extend(scene, c);
            case StopClock c -> BenchRules.stopClock(scene, c);
            case RestartClock c -> BenchRules.restartClock(scene, c);
            case RequestEvidence c -> BenchRules.requestEvidence(scene, c);
            case Adjudicate c -> DecisionRules.adjudicate(scene, c);
            case ConfirmDecision c -> SecondLookRules.confirm(scene, c);
            case ReturnDecision c -> SecondLookRules.giveBack(scene, c);
            case Appeal c -> DecisionRules.appeal(scene, c);
            case ReportPerformance c -> PromiseRules.report(scene, c);
            case ConfirmPerformance c -> PromiseRules.confirm(scene, c);
            case DisputePerformance c -> PromiseRules.dispute(scene, c);
            case Reopen c -> PromiseRules.reopen(scene, c);
            case Expire c -> TimeRules.expire(scene, c);
            case Recount _ -> TimeRules.recount(scene);
        };
    }

    private CaseMoves() {}
}

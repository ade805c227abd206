package io.redress.bench;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.Filing;
import io.redress.cases.Remedy;
import io.redress.cases.Request;
import io.redress.kernel.Money;
import io.redress.orders.OrderId;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Callers of the facade in the same process, one virtual thread each. */
final class FacadeLoad {

    private final Cases cases;

    FacadeLoad(CaseMarket market) {
        this.cases = market.cases();
    }

    Figures run(List<CasePeople> people, Duration length) throws InterruptedException {
        return Load.run(people, length, (each, timer) -> play(each, timer));
    }

    private void play(CasePeople who, Load.Timer timer) {
        var filing = filing(who.nextOrder());
        CaseId id = timer.time(() -> cases.file(filing, who.buyer().actor(), Request.PLAIN))
                .id();
        take(timer, id, who.desk(), new CaseCommand.Admit("", null));
        take(timer, id, who.seller(), new CaseCommand.Refuse(CaseScript.REFUSAL, Set.of()));
        take(timer, id, who.buyer(), new CaseCommand.AskPlatform(CaseScript.INTERVENTION));
        take(timer, id, who.desk(), new CaseCommand.Assign(who.first().actor().id()));
        take(timer, id, who.first(), new CaseCommand.Adjudicate(CaseScript.verdict(), null));
        take(timer, id, who.buyer(), new CaseCommand.Appeal(CaseScript.APPEAL, Set.of()));
        take(timer, id, who.desk(), new CaseCommand.Assign(who.second().actor().id()));
        take(timer, id, who.second(), new CaseCommand.Adjudicate(CaseScript.verdict(), CaseScript.RULING));
    }

    private void take(Load.Timer timer, CaseId id, CasePeople.Person who, CaseCommand command) {
        timer.time(() -> cases.handle(id, command, who.actor()));
    }

    static Filing filing(OrderId order) {
        return new Filing(
                order,
                1,
                new TypeCode("quality"),
                List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(12_900))),
                CaseScript.DESCRIPTION,
                null,
                Set.of(),
                null,
                "api");
    }
}

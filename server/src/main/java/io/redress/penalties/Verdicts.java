package io.redress.penalties;

import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.Penalty;
import io.redress.penalties.PenaltyCommand.Impose;
import io.redress.rulebook.PenaltySchedule;
import io.redress.rulebook.Rulebooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears decisions of cases in their own transaction, so that a verdict and its points stand or fall together. A
 * decision on appeal replaces the first one: what it does not repeat is restored.
 */
@Component
class Verdicts {

    private final Penalties penalties;
    private final Rulebooks rulebooks;

    Verdicts(Penalties penalties, Rulebooks rulebooks) {
        this.penalties = penalties;
        this.rulebooks = rulebooks;
    }

    @EventListener
    void on(Adjudicated decision) {
        var caseId = decision.caseId().value();
        if (decision.penalties().isEmpty() && penalties.shopOf(caseId).isEmpty()) {
            return;
        }
        var matter = decision.matter();
        var schedule = rulebooks.edition(matter.conductEdition()).penalties();
        var charges = decision.penalties().stream()
                .map(penalty -> charge(penalty, schedule))
                .toList();
        penalties.impose(
                matter.shop(),
                new Impose(
                        caseId,
                        matter.number(),
                        matter.conductEdition(),
                        schedule,
                        charges,
                        decision.stamp().by()));
    }

    private static Charge charge(Penalty penalty, PenaltySchedule schedule) {
        var tariff = schedule.tariff(penalty.tariff())
                .orElseThrow(() -> new IllegalStateException(
                        "Expected the tariff %s in the edition of the conduct, but it is not there"
                                .formatted(penalty.tariff())));
        return new Charge(
                penalty.tariff(),
                penalty.category(),
                penalty.points(),
                tariff.measures(),
                penalty.fine(),
                penalty.clause());
    }
}

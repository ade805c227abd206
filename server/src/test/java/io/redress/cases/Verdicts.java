package io.redress.cases;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.Verdict.Admission;
import io.redress.cases.Verdict.Fact;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Ground;
import io.redress.cases.Verdict.Standing;
import io.redress.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decisions on the kettle. */
final class Verdicts {

    static final Verdict UPHELD = new Verdict(
            Outcome.UPHELD,
            Fault.SELLER,
            facts(Finding.ESTABLISHED),
            List.of(new Ground("rule.mismatch", Standing.BROKEN, "It boils no water.")),
            CaseScenario.refund(19_900),
            List.of("mismatch.serious"),
            "You were right: the kettle is defective.",
            "The photo shows the defect; you did not show misuse.");

    /** Costs 48 points, so that somebody else has to look at it. */
    static final Verdict GRAVE = new Verdict(
            Outcome.UPHELD,
            Fault.SELLER,
            UPHELD.facts(),
            UPHELD.grounds(),
            UPHELD.remedies(),
            List.of("mismatch.grave"),
            "You were right: the kettle is dangerous.",
            "The photo shows bare wires.");

    static final Verdict DISMISSED = new Verdict(
            Outcome.DISMISSED,
            Fault.NOBODY,
            facts(Finding.NOT_ESTABLISHED),
            List.of(new Ground("rule.mismatch", Standing.KEPT, "No defect was shown.")),
            List.of(),
            List.of(),
            "The photo does not show a defect.",
            "The complaint is dismissed.");

    static Adjudicate first(Verdict verdict) {
        return new Adjudicate(verdict, null);
    }

    static Verdict with(List<Remedy> remedies) {
        return with(Outcome.UPHELD, Fault.SELLER, UPHELD.facts(), UPHELD.grounds(), remedies, UPHELD.tariffs());
    }

    static Verdict with(
            Outcome outcome,
            Fault fault,
            List<Fact> facts,
            List<Ground> grounds,
            List<Remedy> remedies,
            List<String> tariffs) {
        return new Verdict(outcome, fault, facts, grounds, remedies, tariffs, "For the buyer.", "For the seller.");
    }

    static List<Fact> facts(Finding finding) {
        return List.of(fact("bought", finding), fact("defect", finding), fact("not_misuse", finding));
    }

    static Fact fact(String element, Finding finding) {
        return fact(element, finding, Set.of(CaseScenario.PHOTO));
    }

    static Fact fact(String element, Finding finding, Set<EvidenceId> relied) {
        return new Fact(element, finding, relied, Admission.ADMITS, Admission.DISPUTES, "As the photo shows.");
    }

    static List<Fact> plus(List<Fact> facts, Fact one) {
        var more = new ArrayList<>(facts);
        more.add(one);
        return more;
    }

    private Verdicts() {}
}

package io.redress.cases;

import io.redress.cases.Verdict.Fact;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Ground;
import io.redress.kernel.Money;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a decision is complete and stands on what is in the file (判决的要件). */
final class VerdictCheck {

    private static final Set<Outcome> OUTCOMES = Set.of(
            Outcome.UPHELD, Outcome.PARTLY_UPHELD, Outcome.DISMISSED, Outcome.GOOD_WILL, Outcome.MISUNDERSTANDING);

    static Check of(Scene scene, Verdict verdict) {
        var matter = scene.file().matter();
        var edition = scene.conduct();
        var type = edition.type(matter.type());
        if (type.isEmpty()) {
            return Check.refuseIf(true, CaseRefusal.TYPE_UNKNOWN);
        }
        return Check.text(verdict.toBuyer(), "toBuyer")
                .andText(verdict.toSeller(), "toSeller")
                .and(() -> facts(scene, type.get(), verdict.facts()))
                .and(() -> grounds(edition, verdict.grounds()))
                .and(() -> outcome(type.get(), verdict))
                .and(() -> penalties(edition, verdict))
                .and(() -> refundOnly(verdict))
                .and(() -> RemedyCheck.ordered(
                        verdict.remedies(), matter, edition, compensation(edition, verdict, matter)));
    }

    /** Every element the type requires is answered, nothing else is, and only evidence of this case is relied on. */
    private static Check facts(Scene scene, ComplaintType type, List<Fact> facts) {
        var answered = facts.stream().map(Fact::element).collect(Collectors.toSet());
        var known = type.elements().stream().map(Element::code).collect(Collectors.toSet());
        var missing = type.elements().stream()
                .filter(Element::required)
                .map(Element::code)
                .filter(code -> !answered.contains(code))
                .toList();
        var ours = scene.file().exhibits().ids();
        return Check.NONE
                .orIf(!missing.isEmpty(), CaseRefusal.ELEMENT_MISSING, Map.of("elements", String.join(",", missing)))
                .orIf(!known.containsAll(answered), CaseRefusal.ELEMENT_UNKNOWN)
                .orIf(
                        facts.stream().anyMatch(fact -> !ours.containsAll(fact.relied())),
                        CaseRefusal.EVIDENCE_NOT_IN_CASE)
                .orIf(
                        facts.stream().anyMatch(VerdictCheck::isBare),
                        CaseRefusal.TEXT_MISSING,
                        Map.of("field", "facts"));
    }

    private static boolean isBare(Fact fact) {
        return fact.reason().isBlank();
    }

    private static Check grounds(Edition edition, List<Ground> grounds) {
        var unknown = grounds.stream()
                .map(Ground::clause)
                .filter(clause -> !edition.clauses().containsKey(clause))
                .toList();
        return Check.refuseIf(grounds.isEmpty(), CaseRefusal.CLAUSE_MISSING)
                .orIf(!unknown.isEmpty(), CaseRefusal.CLAUSE_UNKNOWN, Map.of("clauses", String.join(",", unknown)))
                .orIf(
                        grounds.stream().anyMatch(ground -> ground.reason().isBlank()),
                        CaseRefusal.TEXT_MISSING,
                        Map.of("field", "clauses"));
    }

    /** A complaint is upheld only if all it takes is established; dismissed means that nothing is ordered. */
    private static Check outcome(ComplaintType type, Verdict verdict) {
        var failed = type.elements().stream()
                .filter(Element::required)
                .anyMatch(element -> finding(verdict, element.code()) != Finding.ESTABLISHED);
        var misfit = switch (verdict.outcome()) {
            case UPHELD -> failed || verdict.fault() == Fault.NOBODY;
            case PARTLY_UPHELD -> verdict.fault() == Fault.NOBODY;
            case DISMISSED -> !verdict.remedies().isEmpty() || verdict.fault() == Fault.SELLER;
            case GOOD_WILL, MISUNDERSTANDING -> verdict.fault() != Fault.NOBODY;
            case NOT_ADMITTED, WITHDRAWN, ABANDONED, UNANSWERED, SETTLED -> true;
        };
        return Check.refuseIf(misfit || !OUTCOMES.contains(verdict.outcome()), CaseRefusal.OUTCOME_DOES_NOT_FIT);
    }

    private static Finding finding(Verdict verdict, String element) {
        return verdict.facts().stream()
                .filter(fact -> fact.element().equals(element))
                .map(Fact::finding)
                .findFirst()
                .orElse(Finding.NOT_ESTABLISHED);
    }

    private static Check penalties(Edition edition, Verdict verdict) {
        var unknown = verdict.tariffs().stream()
                .filter(code -> edition.penalties().tariff(code).isEmpty())
                .toList();
        var innocent = verdict.fault() == Fault.NOBODY || verdict.fault() == Fault.BUYER;
        return Check.NONE
                .orIf(!unknown.isEmpty(), CaseRefusal.TARIFF_UNKNOWN, Map.of("tariffs", String.join(",", unknown)))
                .orIf(innocent && !verdict.tariffs().isEmpty(), CaseRefusal.PENALTY_WITHOUT_FAULT);
    }

    /** Order 116 art. 27: no refund without return is forced on a seller unless it rests on evidence. */
    private static Check refundOnly(Verdict verdict) {
        var refundOnly = verdict.remedies().stream().anyMatch(each -> each.kind() == DemandKind.REFUND_ONLY);
        var rests = verdict.facts().stream()
                .anyMatch(fact -> fact.finding() == Finding.ESTABLISHED
                        && (!fact.relied().isEmpty() || fact.bySeller() == Verdict.Admission.ADMITS));
        return Check.refuseIf(refundOnly && !rests, CaseRefusal.REFUND_ONLY_NEEDS_EVIDENCE);
    }

    private static Money compensation(Edition edition, Verdict verdict, Matter matter) {
        return Penalty.of(edition, verdict.tariffs(), matter.paid()).stream()
                .map(Penalty::compensation)
                .filter(java.util.Objects::nonNull)
                .reduce(Money.zero(matter.paid().currency()), (sum, next) -> next == null ? sum : sum.plus(next));
    }

    private VerdictCheck() {}
}

package io.redress.cases;

import static io.redress.cases.CaseRefusal.ADJUDICATOR_HAS_TIE;
import static io.redress.cases.CaseRefusal.ADJUDICATOR_SAME_AS_FIRST;
import static io.redress.cases.CaseRefusal.APPOINTMENT_OUT_OF_RANGE;
import static io.redress.cases.CaseRefusal.CLAUSE_MISSING;
import static io.redress.cases.CaseRefusal.CLAUSE_UNKNOWN;
import static io.redress.cases.CaseRefusal.ELEMENT_MISSING;
import static io.redress.cases.CaseRefusal.ELEMENT_UNKNOWN;
import static io.redress.cases.CaseRefusal.EVIDENCE_NOT_IN_CASE;
import static io.redress.cases.CaseRefusal.OUTCOME_DOES_NOT_FIT;
import static io.redress.cases.CaseRefusal.OVER_AUTHORITY;
import static io.redress.cases.CaseRefusal.PENALTY_WITHOUT_FAULT;
import static io.redress.cases.CaseRefusal.PROPOSED_DECISION_REPLACED;
import static io.redress.cases.CaseRefusal.REFUND_ONLY_NEEDS_EVIDENCE;
import static io.redress.cases.CaseRefusal.RULING_DOES_NOT_FIT;
import static io.redress.cases.CaseRefusal.TARIFF_UNKNOWN;
import static io.redress.cases.CaseRefusal.TIME_NOT_LATER;
import static io.redress.cases.CaseRefusal.TIME_TOO_LATE;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.CHEN;
import static io.redress.cases.CaseScenario.JUDGE;
import static io.redress.cases.CaseScenario.SECOND;
import static io.redress.cases.CaseScenario.SUPERVISOR;
import static io.redress.cases.CaseScenario.ZHOU;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.Extend;
import io.redress.cases.CaseCommand.StopClock;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Ground;
import io.redress.cases.Verdict.Standing;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Stories that end in a refusal at the adjudicator's desk. */
final class RefusedVerdicts {

    private static final EvidenceId FOREIGN = new EvidenceId(new UUID(8, 99));

    static void tell(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        benches(all);
        verdicts(all);
    }

    private static void benches(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        all.put(
                ADJUDICATOR_HAS_TIE,
                () -> Stories.at(Stage.ADJUDICATING).when(SUPERVISOR.withTies(Set.of(ZHOU)), new Assign(ZHOU)));
        all.put(
                ADJUDICATOR_SAME_AS_FIRST,
                () -> Stories.at(Stage.DECIDED)
                        .given(BUYER, new Appeal("-", Set.of()))
                        .when(JUDGE, new Assign(CHEN)));
        all.put(TIME_NOT_LATER, () -> {
            var story = Stories.at(Stage.ADJUDICATING);
            return story.when(JUDGE, new Extend(Stories.due(story), story.now(), "-"));
        });
        all.put(TIME_TOO_LATE, () -> {
            var story = Stories.at(Stage.ADJUDICATING);
            return story.when(JUDGE, new StopClock(story.now().plus(Duration.ofDays(99)), "-"));
        });
        all.put(APPOINTMENT_OUT_OF_RANGE, () -> {
            var story = Stories.at(Stage.ADJUDICATING);
            var later = Stories.due(story).plus(Duration.ofDays(1));
            return story.when(JUDGE, new Extend(later, later.plusSeconds(1), "-"));
        });
        all.put(
                OVER_AUTHORITY,
                () -> Stories.at(Stage.ADJUDICATING, new CaseScenario(TestEditions.withAuthority(Money.cny(100))))
                        .when(JUDGE, Verdicts.first(Verdicts.UPHELD)));
    }

    private static void verdicts(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        var facts = Verdicts.facts(Finding.ESTABLISHED);
        var grounds = Verdicts.UPHELD.grounds();
        all.put(
                EVIDENCE_NOT_IN_CASE,
                () -> decide(Verdicts.with(
                        Outcome.UPHELD,
                        Fault.SELLER,
                        Verdicts.plus(facts, Verdicts.fact("loss", Finding.ESTABLISHED, Set.of(FOREIGN))),
                        grounds,
                        List.of(),
                        List.of())));
        all.put(
                ELEMENT_MISSING,
                () -> decide(Verdicts.with(
                        Outcome.UPHELD, Fault.SELLER, facts.subList(0, 2), grounds, List.of(), List.of())));
        all.put(
                ELEMENT_UNKNOWN,
                () -> decide(Verdicts.with(
                        Outcome.UPHELD,
                        Fault.SELLER,
                        Verdicts.plus(facts, Verdicts.fact("weather", Finding.ESTABLISHED)),
                        grounds,
                        List.of(),
                        List.of())));
        all.put(
                CLAUSE_MISSING,
                () -> decide(Verdicts.with(Outcome.UPHELD, Fault.SELLER, facts, List.of(), List.of(), List.of())));
        all.put(
                CLAUSE_UNKNOWN,
                () -> decide(Verdicts.with(
                        Outcome.UPHELD,
                        Fault.SELLER,
                        facts,
                        List.of(new Ground("law.of.the.jungle", Standing.BROKEN, "-")),
                        List.of(),
                        List.of())));
        all.put(
                TARIFF_UNKNOWN,
                () -> decide(
                        Verdicts.with(Outcome.UPHELD, Fault.SELLER, facts, grounds, List.of(), List.of("whipping"))));
        all.put(
                PENALTY_WITHOUT_FAULT,
                () -> decide(Verdicts.with(
                        Outcome.MISUNDERSTANDING,
                        Fault.NOBODY,
                        facts,
                        grounds,
                        List.of(),
                        List.of("mismatch.serious"))));
        all.put(
                OUTCOME_DOES_NOT_FIT,
                () -> decide(Verdicts.with(Outcome.WITHDRAWN, Fault.SELLER, facts, grounds, List.of(), List.of())));
        all.put(
                RULING_DOES_NOT_FIT,
                () -> Stories.onAppeal().when(SECOND, new Adjudicate(Verdicts.DISMISSED, AppealRuling.UPHOLD)));
        all.put(PROPOSED_DECISION_REPLACED, () -> Stories.proposed().when(SECOND, new ConfirmDecision(2)));
        all.put(
                REFUND_ONLY_NEEDS_EVIDENCE,
                () -> decide(Verdicts.with(
                        Outcome.UPHELD,
                        Fault.SELLER,
                        facts.stream()
                                .map(fact -> Verdicts.fact(fact.element(), Finding.ESTABLISHED, Set.of()))
                                .toList(),
                        grounds,
                        List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(100))),
                        List.of())));
    }

    private static CaseScenario decide(Verdict verdict) {
        return Stories.at(Stage.ADJUDICATING).when(JUDGE, Verdicts.first(verdict));
    }

    private RefusedVerdicts() {}
}

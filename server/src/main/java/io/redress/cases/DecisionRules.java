package io.redress.cases;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.Appealed;
import io.redress.cases.CaseEvent.BecameFinal;
import io.redress.cases.CaseState.Adjudicating;
import io.redress.kernel.Decision;
import io.redress.rulebook.ClockName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision (判决) and the appeal against it (申诉), which another adjudicator decides for good. */
final class DecisionRules {

    static Decision<CaseEvent> adjudicate(Scene scene, Adjudicate c) {
        var instance = instance(scene.file());
        var verdict = c.verdict();
        var granted = Optional.ofNullable(scene.file().desk().grantedAuthority());
        return Check.refuseIf(scene.by().isTied(scene.by().id()), CaseRefusal.ADJUDICATOR_HAS_TIE)
                .orIf(!fits(scene.file(), instance, c), CaseRefusal.RULING_DOES_NOT_FIT)
                .and(() -> VerdictCheck.of(scene, verdict))
                .and(() -> BenchRules.within(
                        scene,
                        RemedyCheck.total(verdict.remedies(), scene.file().matter()),
                        granted))
                .then(() -> issuedOrProposed(scene, c));
    }

    private static Decision<CaseEvent> issuedOrProposed(Scene scene, Adjudicate c) {
        var causes = SecondLookRules.causes(scene, c.verdict());
        return causes.isEmpty()
                ? Decision.accept(decided(scene, scene.stamp(), c))
                : Decision.accept(SecondLookRules.proposed(scene, c, causes));
    }

    static Decision<CaseEvent> appeal(Scene scene, Appeal c) {
        return Check.text(c.grounds(), "grounds")
                .andEvidence(scene, c.evidence())
                .thenEvent(() ->
                        new Appealed(scene.stamp(), c.grounds(), c.evidence(), scene.arm(ClockName.APPEAL_DECISION)));
    }

    /** From now on nobody can appeal: what is owed has to be performed; if nothing is, the case is over. */
    static List<CaseEvent> becomesFinal(Scene scene) {
        var file = scene.file();
        var owed = file.duties().remedies();
        var performance = owed.isEmpty() ? null : scene.arm(ClockName.PERFORMANCE);
        var last = new BecameFinal(scene.stamp(), performance);
        return performance == null ? List.of(last, PromiseRules.closed(scene, ended(file))) : List.of(last);
    }

    static Outcome ended(CaseFile file) {
        var ruled = file.ruled();
        return ruled == null ? TalkRules.outcome(file.duties().nature()) : ruled.outcome();
    }

    /** What follows from a decision once it is issued. */
    static List<CaseEvent> decided(Scene scene, Stamp author, Adjudicate c) {
        var instance = instance(scene.file());
        var matter = scene.file().matter();
        var verdict = numbered(c.verdict());
        var penalties = Penalty.of(scene.conduct(), verdict.tariffs(), matter.paid());
        var appeal = instance == Instance.FIRST ? scene.arm(ClockName.APPEAL_WINDOW) : null;
        var events = new ArrayList<CaseEvent>();
        events.add(new Adjudicated(author, matter, instance, c.ruling(), verdict, penalties, appeal));
        if (appeal == null) {
            events.addAll(becomesFinal(scene.after(events)));
        }
        return events;
    }

    /** On appeal a decision says what becomes of the first one, and means it. */
    private static boolean fits(CaseFile file, Instance instance, Adjudicate c) {
        var first = file.ruled();
        var ruling = c.ruling();
        if (instance == Instance.FIRST || first == null || ruling == null) {
            return instance == Instance.FIRST && ruling == null;
        }
        var same = first.outcome() == c.verdict().outcome()
                && first.remedies().equals(Remedy.numbered(c.verdict().remedies()))
                && tariffs(first).equals(Set.copyOf(c.verdict().tariffs()));
        return switch (ruling) {
            case UPHOLD -> same;
            case VARY, OVERTURN -> !same;
        };
    }

    private static Set<String> tariffs(Ruled ruled) {
        return ruled.penalties().stream().map(Penalty::tariff).collect(java.util.stream.Collectors.toSet());
    }

    private static Verdict numbered(Verdict v) {
        return new Verdict(
                v.outcome(),
                v.fault(),
                v.facts(),
                v.grounds(),
                Remedy.numbered(v.remedies()),
                v.tariffs(),
                v.toBuyer(),
                v.toSeller());
    }

    private static Instance instance(CaseFile file) {
        return file.state() instanceof Adjudicating s ? s.instance() : Instance.FIRST;
    }

    private DecisionRules() {}
}

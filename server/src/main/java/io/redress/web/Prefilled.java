package io.redress.web;

import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.Verdict;
import io.redress.evidence.EvidenceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a decision starts from: what was demanded; on appeal the first decision, which it upholds or changes. */
final class Prefilled {

    private Prefilled() {}

    static Form decision(CasePage page) {
        return page.decision()
                .map(Adjudicated::verdict)
                .map(Prefilled::like)
                .orElseGet(
                        () -> RemedyForm.ticked(Form.EMPTY, page.view().matter().demand()));
    }

    private static Form like(Verdict first) {
        var values = new TreeMap<String, List<String>>(Map.of(
                "outcome", List.of(first.outcome().name()),
                "fault", List.of(first.fault().name()),
                "tariff", first.tariffs(),
                "toBuyer", List.of(first.toBuyer()),
                "toSeller", List.of(first.toSeller())));
        for (var fact : first.facts()) {
            values.put("finding." + fact.element(), List.of(fact.finding().name()));
            values.put("relied." + fact.element(), ids(fact.relied()));
            values.put("byBuyer." + fact.element(), List.of(fact.byBuyer().name()));
            values.put("bySeller." + fact.element(), List.of(fact.bySeller().name()));
            values.put("reason." + fact.element(), List.of(fact.reason()));
        }
        for (var ground : first.grounds()) {
            values.put("standing." + ground.clause(), List.of(ground.standing().name()));
            values.put("ground." + ground.clause(), List.of(ground.reason()));
        }
        return RemedyForm.ticked(new Form(values), first.remedies());
    }

    private static List<String> ids(Set<EvidenceId> relied) {
        return relied.stream().map(id -> id.value().toString()).sorted().toList();
    }
}

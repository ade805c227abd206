package io.redress.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A complaint type of an edition: everything the platform needs to take, route, prove and decide such a complaint.
 *
 * @param filing who may file and when
 * @param evidence groups wanted of each side
 * @param department code of {@link Edition#departments()} it is routed to
 * @param tariffs codes of {@link PenaltySchedule#tariffs()} a finding may cost, lightest first
 * @param elements what must be established
 * @param clauses anchors of {@link Edition#clauses()} a decision may cite
 * @param clocks only those that differ from the edition's
 */
public record ComplaintType(
        TypeCode code,
        Words name,
        Words about,
        Filing filing,
        Set<DemandKind> demands,
        List<EvidenceGroup> evidence,
        Burden burden,
        String department,
        List<String> tariffs,
        List<Element> elements,
        List<String> clauses,
        Map<ClockName, ClockRule> clocks) {
    public ComplaintType {
        demands = Set.copyOf(demands);
        evidence = List.copyOf(evidence);
        tariffs = List.copyOf(tariffs);
        elements = List.copyOf(elements);
        clauses = List.copyOf(clauses);
        clocks = Map.copyOf(clocks);
    }

    /** The groups of evidence asked of one side. */
    public List<EvidenceGroup> evidenceOf(Bearer side) {
        return evidence.stream().filter(group -> group.by() == side).toList();
    }
}

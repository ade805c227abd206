package io.redress.rulebook;

import java.util.List;

/**
 * Whether a complaint of a type may be filed, with every condition met or not.
 *
 * @param edition id of the edition that was asked
 */
public record Eligibility(String edition, TypeCode type, boolean eligible, List<Condition> conditions) {
    public Eligibility {
        conditions = List.copyOf(conditions);
    }

    static Eligibility of(Edition edition, TypeCode type, List<Condition> conditions) {
        var all = conditions.stream().allMatch(Condition::met);
        return new Eligibility(edition.id(), type, all, conditions);
    }

    /** The conditions that stand in the way. */
    public List<Condition> unmet() {
        return conditions.stream().filter(condition -> !condition.met()).toList();
    }
}

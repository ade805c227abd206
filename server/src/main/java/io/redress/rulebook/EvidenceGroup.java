package io.redress.rulebook;

import java.util.List;
import java.util.Set;

/**
 * A group of evidence one side is asked for: any one of it, or all of it (spec B2, C4).
 *
 * @param mandatory filing or answering without it is flagged; false: it only strengthens the claim
 */
public record EvidenceGroup(Bearer by, Need need, boolean mandatory, List<String> evidence, String source) {

    /** How many members of the group are wanted. */
    public enum Need {
        ANY_OF,
        ALL_OF
    }

    public EvidenceGroup {
        evidence = List.copyOf(evidence);
    }

    /** Whether evidence of the given codes satisfies this group. */
    public boolean satisfiedBy(Set<String> present) {
        return switch (need) {
            case ANY_OF -> evidence.stream().anyMatch(present::contains);
            case ALL_OF -> present.containsAll(evidence);
        };
    }
}

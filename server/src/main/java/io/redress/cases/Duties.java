package io.redress.cases;

import io.redress.cases.Offer.Nature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been promised or ordered and what of it has been carried out (履行).
 *
 * @param nature what the agreement says about the matter; a decision speaks for itself
 * @param performed numbers of the remedies reported as carried out
 */
public record Duties(Nature nature, List<Remedy> remedies, Set<Integer> performed) {

    static final Duties NONE = new Duties(Nature.REMEDY, List.of(), Set.of());

    public Duties {
        remedies = List.copyOf(remedies);
        performed = Set.copyOf(performed);
    }

    Set<Integer> numbers() {
        return remedies.stream().map(Remedy::no).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Duties reported(Set<Integer> more) {
        var all = new HashSet<>(performed);
        all.addAll(more);
        return new Duties(nature, remedies, all);
    }

    /** A dispute puts everything in doubt again. */
    Duties disputed() {
        return new Duties(nature, remedies, Set.of());
    }
}

package io.redress.cases;

import io.redress.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The evidence of a case, in the order it came in, and who brought it. */
public record Exhibits(List<Exhibit> list) {

    /** One piece and who brought it. */
    public record Exhibit(EvidenceId id, Side by) {}

    public Exhibits {
        list = List.copyOf(list);
    }

    Exhibits with(Collection<EvidenceId> brought, Side by) {
        var ours = ids();
        var longer = new ArrayList<>(list);
        brought.stream()
                .filter(id -> !ours.contains(id))
                .sorted(java.util.Comparator.comparing(EvidenceId::value))
                .forEach(id -> longer.add(new Exhibit(id, by)));
        return new Exhibits(longer);
    }

    public Set<EvidenceId> ids() {
        return list.stream().map(Exhibit::id).collect(Collectors.toUnmodifiableSet());
    }

    long broughtBy(Side side) {
        return list.stream().filter(exhibit -> exhibit.by() == side).count();
    }
}

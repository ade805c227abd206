package io.redress.cases;

import io.redress.evidence.EvidenceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a request to act on a case. Checked for form only; the rules look at what it means. */
sealed interface CaseRequest permits ScreeningRequest, PartyRequest, DeskRequest, DecisionRequest {

    /** What is asked for. */
    CaseCommand command();

    /** A text that may be left out. */
    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static Set<EvidenceId> set(@Nullable List<EvidenceId> sent) {
        return sent == null ? Set.of() : Set.copyOf(sent);
    }

    static List<Remedy> numbered(@Nullable List<RemedyIn> sent) {
        return sent == null ? List.of() : RemedyIn.numbered(sent);
    }
}

package io.redress.live;

import io.redress.cases.CaseId;
import io.redress.notices.CaseSignal;
import io.redress.parties.Guarded;
import java.util.Optional;

/** The word that goes to every server when somebody of the staff opens a case. */
record PresenceSignal(CaseId caseId, Guarded guard) {

    private static final String START = "presence ";

    String word() {
        return START + new CaseSignal(caseId, guard).word();
    }

    /** The signal that a word means; empty when it is about something else. */
    static Optional<PresenceSignal> of(String word) {
        return word.startsWith(START)
                ? CaseSignal.of(word.substring(START.length()))
                        .map(signal -> new PresenceSignal(signal.caseId(), signal.guard()))
                : Optional.empty();
    }
}

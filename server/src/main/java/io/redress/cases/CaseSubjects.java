package io.redress.cases;

import io.redress.evidence.SubjectGuards;
import io.redress.parties.Guarded;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells evidence who may see what hangs on a case, as the case stands today. */
@Component
class CaseSubjects implements SubjectGuards {

    private final CaseCache cache;

    CaseSubjects(CaseCache cache) {
        this.cache = cache;
    }

    @Override
    public Optional<Guarded> guard(String subjectKind, UUID subjectId) {
        return subjectKind.equals(Guarded.CASE)
                ? cache.current(new CaseId(subjectId)).map(entry -> Senders.guard(entry.file()))
                : Optional.empty();
    }
}

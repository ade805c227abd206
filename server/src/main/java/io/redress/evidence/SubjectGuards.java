package io.redress.evidence;

import io.redress.parties.Guarded;
import java.util.Optional;
import java.util.UUID;

/**
 * Says who may see a subject today. The module that owns the subject implements it as a bean; without one, what the
 * subject said when the evidence was attached stays in force.
 */
public interface SubjectGuards {

    /** The subject's guard now; empty when the kind is another module's. */
    Optional<Guarded> guard(String subjectKind, UUID subjectId);
}

package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.kernel.Decision;
import io.redress.rulebook.Limits;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of objections; the first one that holds is the answer.
 *
 * @param refused the objection that held; null: none so far
 */
record Check(@Nullable Decision<CaseEvent> refused) {

    static final Check NONE = new Check(null);

    static Check refuseIf(boolean wrong, CaseRefusal reason) {
        return NONE.orIf(wrong, reason);
    }

    static Check text(String text, String field) {
        return NONE.andText(text, field);
    }

    Check orIf(boolean wrong, CaseRefusal reason) {
        return orIf(wrong, reason, Map.of());
    }

    Check orIf(boolean wrong, CaseRefusal reason, Map<String, String> facts) {
        return refused == null && wrong ? new Check(Decision.refuse(reason, facts)) : this;
    }

    Check andText(String text, String field) {
        return orIf(text.isBlank(), CaseRefusal.TEXT_MISSING, Map.of("field", field));
    }

    /** The evidence that comes along fits the number one side may bring. */
    Check andEvidence(Scene scene, Set<EvidenceId> brought) {
        var file = scene.file();
        var known = file.exhibits().ids();
        var fresh = brought.stream().filter(id -> !known.contains(id)).count();
        var limit = scene.limit(Limits.Name.EVIDENCE_FILES);
        var over = file.exhibits().broughtBy(scene.by().side()) + fresh > limit;
        return orIf(over, CaseRefusal.EVIDENCE_LIMIT, Map.of("limit", Integer.toString(limit)));
    }

    Check and(Supplier<Check> more) {
        return refused == null ? more.get() : this;
    }

    Decision<CaseEvent> then(Supplier<Decision<CaseEvent>> accepted) {
        return refused == null ? accepted.get() : refused;
    }

    Decision<CaseEvent> thenEvent(Supplier<CaseEvent> event) {
        return then(() -> Decision.accept(event.get()));
    }
}

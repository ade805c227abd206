package io.redress.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook file looked at before it is published.
 *
 * @param problems what is wrong with it, by line; empty: it is sound
 * @param edition null where it is broken
 * @param objection code of the reason why it may not be published today; empty: it may
 * @param facts what the words of the objection name
 * @param effectiveLine the line of {@code effective_from}, at which most objections are mended
 * @param changes against the edition in force
 */
public record EditionPreview(
        List<RulebookProblem> problems,
        @Nullable Edition edition,
        String objection,
        Map<String, String> facts,
        int effectiveLine,
        List<RuleChange> changes) {

    public EditionPreview {
        problems = List.copyOf(problems);
        facts = Map.copyOf(facts);
        changes = List.copyOf(changes);
    }

    static EditionPreview broken(List<RulebookProblem> problems) {
        return new EditionPreview(problems, null, "", Map.of(), 0, List.of());
    }

    public boolean mayPublish() {
        return edition != null && objection.isEmpty();
    }
}

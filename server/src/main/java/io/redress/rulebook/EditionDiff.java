package io.redress.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two editions, place by place. */
final class EditionDiff {

    /** Two unlike editions differ in some thousand places; more is not read by anybody. */
    static final int MOST = 5000;

    /**
     * One difference.
     *
     * @param place such as {@code types.quality.filing.windows[0].term}
     * @param before null: the place is new
     * @param after null: the place is gone
     */
    record Change(
            String place,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    private final List<Change> changes = new ArrayList<>();

    private EditionDiff() {}

    static List<Change> between(JsonNode before, JsonNode after) {
        var diff = new EditionDiff();
        diff.compare(RulebookPath.TOP, before, after);
        return diff.changes.stream().limit(MOST).toList();
    }

    private void compare(RulebookPath path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var keys = new LinkedHashSet<>(before.propertyNames());
            keys.addAll(after.propertyNames());
            keys.forEach(key -> compare(path.at(key), before.path(key), after.path(key)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path.at(i), before.path(i), after.path(i));
            }
        } else {
            changes.add(new Change(path.toString(), present(before), present(after)));
        }
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}

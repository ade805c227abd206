package io.redress.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A rulebook file as data, with the line of every place in it, and what was found wrong so far. Grows while the file is
 * read and checked; confined to one reading.
 */
final class RulebookTree {

    private final Map<RulebookPath, Integer> lines = new HashMap<>();
    private final List<RulebookProblem> problems = new ArrayList<>();
    private JsonNode root = JsonNodeFactory.instance.missingNode();

    JsonNode root() {
        return root;
    }

    void root(JsonNode node) {
        root = node;
    }

    /** What stands at a place; a missing node when nothing does. */
    JsonNode at(RulebookPath path) {
        var node = root;
        for (var step : path.steps()) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    void line(RulebookPath path, int line) {
        lines.put(path, line);
    }

    /** The line of a place; of the nearest place around it when there is none there. */
    int line(RulebookPath path) {
        var line = lines.get(path);
        if (line != null) {
            return line;
        }
        return path.steps().isEmpty() ? 1 : line(path.parent());
    }

    void problem(int line, String message) {
        problems.add(new RulebookProblem(line, message));
    }

    void problem(RulebookPath path, String message) {
        problem(line(path), path.steps().isEmpty() ? message : path + ": " + message);
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** All problems by line, each once. */
    List<RulebookProblem> problems() {
        return problems.stream().distinct().sorted(RulebookProblem.BY_LINE).toList();
    }
}

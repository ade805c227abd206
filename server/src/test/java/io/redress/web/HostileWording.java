package io.redress.web;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says everything in hostile texts, each between marks by which it is found again wherever it is shown. */
final class HostileWording implements Wording {

    /**
     * What was said where.
     *
     * @param place operation and field
     * @param words all of it, without the marks
     */
    record Said(String place, String words) {}

    private static final Set<String> TEXTS = Set.of(
            "description",
            "text",
            "note",
            "reason",
            "statement",
            "grounds",
            "what",
            "question",
            "toBuyer",
            "toSeller",
            "displayName",
            "departments",
            "reference",
            "title",
            "sku",
            "category",
            "promise",
            "parcel",
            "afterSalesPolicy",
            "override",
            "answer",
            "name");

    /** UTF-16 units, marks included. What is not here takes {@link #USUAL}. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            entry("displayName", 80),
            entry("departments", 64),
            entry("reference", 200),
            entry("title", 300),
            entry("sku", 128),
            entry("category", 300),
            entry("parcel", 128),
            entry("name", 80),
            entry("POST /api/v1/accounts/{id}/ties reason", 500),
            entry("note of a file", 300),
            entry("name of a file", 60));

    private static final int USUAL = 2_000;
    private static final int LONG = 9_000;
    private static final int MOST_WORDS = 400;

    private final List<Said> said = new ArrayList<>();
    private final List<String> all = HostileMarkup.all();
    private final Set<String> unsaid = new HashSet<>(all);
    private final Deque<String> next = new ArrayDeque<>(all);
    private int longest = USUAL;

    List<Said> said() {
        return List.copyOf(said);
    }

    Set<String> unsaid() {
        return Set.copyOf(unsaid);
    }

    /** From now on as long as the rules allow. */
    void atLength() {
        longest = LONG;
        next.clear();
        next.addAll(unsaid);
    }

    @Override
    public ObjectNode body(String operation, ObjectNode body) {
        change(operation, "", body);
        return body;
    }

    private void change(String operation, String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.path(name);
                if (value.isString() && isText(operation, name)) object.put(name, text(operation, path + name, ""));
                else change(operation, path + name + "/", value);
            }
        } else if (node instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) {
                var within = path.substring(0, Math.max(0, path.length() - 1));
                if (array.get(at).isString() && isText(operation, within)) {
                    array.set(at, JsonNodeFactory.instance.stringNode(text(operation, path + "0", "")));
                } else {
                    change(operation, path + "0/", array.get(at));
                }
            }
        }
    }

    /** The name of an account is what it signs in with. */
    private static boolean isText(String operation, String field) {
        return TEXTS.contains(field) && !(field.equals("name") && operation.endsWith("/accounts"));
    }

    @Override
    public String text(String operation, String field, String usual) {
        var name = field.replaceAll("/0$", "").replaceAll(".*/", "");
        var most = LONGEST.getOrDefault(operation + " " + name, LONGEST.getOrDefault(name, longest));
        var number = said.size();
        var words = words(most - 2 * mark(number).length(), most <= 100);
        said.add(new Said(operation + " " + field, words));
        return mark(number) + words + new StringBuilder(mark(number)).reverse();
    }

    /** A text of one line for a place that is not of the API. */
    String anywhere(String place, int most) {
        var number = said.size();
        var words = words(most - 2 * mark(number).length(), true);
        said.add(new Said(place, words));
        return mark(number) + words + new StringBuilder(mark(number)).reverse();
    }

    /** The end is the mirror image, so that the same text never ends at its own beginning. */
    private static String mark(int number) {
        return "⟦" + number + "⟧";
    }

    private String words(int most, boolean oneLine) {
        var words = new StringBuilder();
        for (var tries = 0; tries < MOST_WORDS && words.length() < most; tries++) {
            var text = next(most - words.length() - 1, oneLine);
            if (text == null) break;
            words.append(words.isEmpty() ? "" : oneLine ? " " : "\n").append(text);
        }
        return words.toString();
    }

    private @Nullable String next(int most, boolean oneLine) {
        for (var tries = 0; tries < next.size(); tries++) {
            var text = next.removeFirst();
            next.addLast(text);
            if (text.length() <= most && !(oneLine && text.codePoints().anyMatch(HostileWording::isOdd))) {
                unsaid.remove(text);
                return text;
            }
        }
        return null;
    }

    /** Names take no control characters. */
    private static boolean isOdd(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}

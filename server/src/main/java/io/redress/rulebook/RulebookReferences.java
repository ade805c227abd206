package io.redress.rulebook;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks that every code a rulebook file refers to is defined in it. Works on files of any shape. */
record RulebookReferences(RulebookTree tree) {

    /** What a single word under such a key refers to. */
    private static final Map<String, RulebookPath> ONE = Map.of(
            "source", RulebookPath.of("sources"),
            "clause", RulebookPath.of("clauses"),
            "department", RulebookPath.of("departments"));

    /** What the words of a list under such a key refer to. */
    private static final Map<String, RulebookPath> MANY = Map.of(
            "clauses", RulebookPath.of("clauses"),
            "goods", RulebookPath.of("goods"),
            "excluded", RulebookPath.of("goods"),
            "excluded_if_confirmed", RulebookPath.of("goods"),
            "exceptions", RulebookPath.of("exceptions"),
            "tariffs", RulebookPath.of("penalties", "tariffs"),
            "types", RulebookPath.of("types"),
            "evidence", RulebookPath.of("evidence"));

    private static final RulebookPath MEASURES = RulebookPath.of("penalties", "measures");

    void check() {
        walk(RulebookPath.TOP, tree.root());
    }

    private void walk(RulebookPath path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                entry(path.at(entry.getKey()), entry.getKey(), entry.getValue());
                walk(path.at(entry.getKey()), entry.getValue());
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path.at(i), node.path(i));
            }
        }
    }

    private void entry(RulebookPath path, String key, JsonNode value) {
        if (value.isString()) {
            Optional.ofNullable(ONE.get(key)).ifPresent(table -> defined(path, value, table));
        } else if (value.isArray()) {
            var table = MANY.get(key);
            for (int i = 0; i < value.size(); i++) {
                var item = value.path(i);
                if (table != null && item.isString()) {
                    defined(path.at(i), item, table);
                } else if (key.equals("measures") && item.path("code").isString()) {
                    defined(path.at(i).at("code"), item.path("code"), MEASURES);
                }
            }
        }
    }

    private void defined(RulebookPath path, JsonNode code, RulebookPath table) {
        var known = tree.at(table);
        if (!known.has(code.asString())) {
            tree.problem(
                    path,
                    "'" + code.asString() + "' is not defined under " + table
                            + Suggestion.of(code.asString(), known.propertyNames()));
        }
    }
}

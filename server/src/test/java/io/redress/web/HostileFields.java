package io.redress.web;

import io.redress.HostileOperations;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The fields of the API that take words, as its description tells. */
final class HostileFields {

    /** Text in form, but no words: looked up or refused, or a secret. */
    private static final Set<String> CODES = Set.of(
            "locale",
            "password",
            "current",
            "channel",
            "currency",
            "basis",
            "type",
            "department",
            "element",
            "clause",
            "tariffs",
            "ground",
            "number",
            "shop",
            "buyer");

    /** What somebody signs in with; what is only looked at; and what is shown to nobody. */
    private static final Set<String> UNSPOKEN = Set.of(
            "POST /api/v1/accounts name",
            "POST /api/v1/session name",
            "POST /api/v1/cases/check description",
            "POST /api/v1/cases/check override",
            "POST /api/v1/shops/{shop}/penalties/release correction");

    private HostileFields() {}

    /** Each as operation and place, e.g. {@code POST /api/v1/cases description}. */
    static Set<String> of(JsonNode description) {
        var fields = new TreeSet<String>();
        for (var operation : new HostileOperations(description).all()) {
            if (!operation.takesJson()) continue;
            for (var place : operation.places()) {
                var words = place.type().equals("string")
                        && place.free()
                        && !place.path().isEmpty();
                if (words && !CODES.contains(place.name())) {
                    fields.add(operation + " " + place);
                }
            }
        }
        fields.removeAll(UNSPOKEN);
        return fields;
    }
}

package io.redress.rulebook;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published JSON Schema of the format, and what it says about a file. Reader and schema cannot disagree on shape:
 * this is the only place where shape is checked.
 */
final class RulebookSchema {

    static final String RESOURCE = "/rulebook/rulebook.schema.json";

    private static final RulebookSchema PUBLISHED = new RulebookSchema(text());

    private final JsonNode json;
    private final Schema schema;

    private RulebookSchema(String text) {
        json = JsonMapper.shared().readTree(text);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json);
    }

    static String text() {
        try (var in = Objects.requireNonNull(RulebookSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to the tree every problem of shape. */
    static void check(RulebookTree tree) {
        PUBLISHED.tell(tree);
    }

    private void tell(RulebookTree tree) {
        for (var error : schema.validate(tree.root())) {
            var place = place(error);
            switch (error.getKeyword()) {
                case "required" -> tree.problem(place, "'" + error.getProperty() + "' is missing");
                case "additionalProperties" ->
                    tree.problem(
                            place.at(error.getProperty()),
                            "unknown key" + Suggestion.of(error.getProperty(), keysBeside(error)));
                case "propertyNames" -> tree.problem(place.at(error.getProperty()), "a key that may not stand here");
                default -> tree.problem(place, said(error));
            }
        }
    }

    private static RulebookPath place(Error error) {
        var steps = new ArrayList<String>();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i).toString());
        }
        return new RulebookPath(steps);
    }

    private String said(Error error) {
        var value = String.valueOf(error.getInstanceNode());
        var shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        var form = rule(error).path("$comment").asString("");
        return switch (error.getKeyword()) {
            case "enum" -> shown + " is not known here" + Suggestion.of(shown.replace("\"", ""), choices(error));
            case "pattern" -> shown + " is not " + (form.isEmpty() ? "a code such as late_dispatch" : form);
            case "minLength" -> "may not be empty";
            case "type" -> kinds(error.getMessage());
            default -> error.getMessage();
        };
    }

    private static String kinds(String message) {
        return message.replace("object", "group of keys")
                .replace("array", "list")
                .replace("string", "text");
    }

    private List<String> keysBeside(Error error) {
        return List.copyOf(rule(error).path("properties").propertyNames());
    }

    private List<String> choices(Error error) {
        return rule(error).path("enum").valueStream().map(JsonNode::asString).toList();
    }

    /** The rule of the schema that was broken: the object that holds the keyword. */
    private JsonNode rule(Error error) {
        var fragment = String.valueOf(error.getSchemaLocation().getFragment());
        return json.at(JsonPointer.compile(fragment).head());
    }
}

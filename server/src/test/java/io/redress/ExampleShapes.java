package io.redress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares an example with its schema: the same members, of the described types; a member may be null. */
final class ExampleShapes {

    /** Written only where a remedy is about some pieces of a line. */
    private static final Set<String> WHERE_IT_SAYS_SOMETHING = Set.of("pieces", "items");

    private final JsonNode description;

    ExampleShapes(JsonNode description) {
        this.description = description;
    }

    List<String> faults(JsonNode example, JsonNode schema) {
        var faults = new ArrayList<String>();
        compare("", example, schema, faults);
        return faults;
    }

    private void compare(String at, JsonNode value, JsonNode schema, List<String> faults) {
        var shape = resolved(schema);
        var type = type(shape);
        if (value.isNull() || value.isMissingNode() || type.isEmpty()) return;
        switch (type) {
            case "object" -> members(at, value, shape, faults);
            case "array" -> {
                if (!value.isArray()) faults.add(at + " is no list");
                value.valueStream().forEach(each -> compare(at + "[]", each, shape.at("/items"), faults));
            }
            case "string" -> {
                if (!value.isString()) faults.add(at + " is no text");
                var choices =
                        shape.at("/enum").valueStream().map(JsonNode::asString).toList();
                if (!choices.isEmpty() && !choices.contains(value.asString()))
                    faults.add(at + " is none of " + choices);
            }
            case "integer" -> {
                if (!value.isIntegralNumber()) faults.add(at + " is no whole number");
            }
            case "boolean" -> {
                if (!value.isBoolean()) faults.add(at + " is neither true nor false");
            }
            default -> faults.add(at + " has the unknown type " + type);
        }
    }

    private void members(String at, JsonNode value, JsonNode shape, List<String> faults) {
        var properties = shape.at("/properties");
        if (!value.isObject()) {
            faults.add(at + " is no object");
            return;
        }
        if (properties.isEmpty()) return;
        properties.propertyNames().stream()
                .filter(name -> !value.has(name) && !WHERE_IT_SAYS_SOMETHING.contains(name))
                .forEach(name -> faults.add(at + "." + name + " is not shown"));
        value.propertyStream().forEach(member -> {
            if (!properties.has(member.getKey())) faults.add(at + "." + member.getKey() + " is not described");
            else compare(at + "." + member.getKey(), member.getValue(), properties.path(member.getKey()), faults);
        });
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.at("/$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    /** OpenAPI 3.1 writes a type alone or in a list; a list of several is any JSON. */
    private static String type(JsonNode shape) {
        var type = shape.at("/type");
        if (type.isArray()) return type.size() == 1 ? type.path(0).asString("") : "";
        return type.asString("");
    }
}

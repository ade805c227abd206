package io.redress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /openapi.json} says can be sent: operations, their parameters, and every place of their bodies. */
public record HostileOperations(JsonNode document) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final int DEEPEST = 8;

    /** A place in a body: member names and, for a list, 0. */
    public record Place(List<Object> path, String type, boolean free) {

        public String name() {
            return path.isEmpty() ? "" : String.valueOf(lastName());
        }

        private Object lastName() {
            for (var at = path.size() - 1; at >= 0; at--) {
                if (path.get(at) instanceof String name) return name;
            }
            return "";
        }

        @Override
        public String toString() {
            return String.join("/", path.stream().map(Object::toString).toList());
        }
    }

    /** A parameter that is text on the wire, whatever it means. */
    public record Parameter(String in, String name, boolean required) {}

    /** One operation. {@code body} is missing where it takes none; {@code contentType} is then empty. */
    public record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            String contentType,
            JsonNode body,
            JsonNode whole,
            List<Place> places) {

        public boolean takesJson() {
            return contentType.equals("application/json");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Operation> all() {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> bodies(method.getValue())
                                .forEach(type -> found.add(
                                        operation(method.getKey(), path.getKey(), method.getValue(), type)))));
        return found;
    }

    private static List<String> bodies(JsonNode operation) {
        var content = operation.at("/requestBody/content");
        return content.isEmpty() ? List.of("") : List.copyOf(content.propertyNames());
    }

    private Operation operation(String method, String path, JsonNode operation, String contentType) {
        var media = operation.path("requestBody").path("content").path(contentType);
        var schema = media.path("schema");
        var places = new ArrayList<Place>();
        var whole = contentType.equals("application/json") ? sample(schema, 0) : NODES.missingNode();
        if (contentType.equals("application/json")) {
            collect(schema, List.of(), places, new HashSet<>());
        }
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(each -> new Parameter(
                        each.path("in").asString(),
                        each.path("name").asString(),
                        each.path("required").asBoolean(false)))
                .toList();
        var example = example(media, schema);
        var body = example.isMissingNode() || (example.isString() && whole.isObject()) ? whole : example;
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, contentType, body, whole, places);
    }

    private JsonNode example(JsonNode media, JsonNode schema) {
        var named = media.path("examples").valueStream().findFirst().map(each -> each.path("value"));
        var own = named.orElse(media.path("example"));
        var found = own.isMissingNode() ? resolved(schema).path("example") : own;
        return found.isString()
                        && found.asString().strip().startsWith("{")
                        && media.path("schema").has("$ref")
                ? JSON.readTree(found.asString())
                : found;
    }

    private JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return document.at(ref.substring(1));
        }
        var choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        return choices.isEmpty() ? schema : resolved(choices.get(0));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        var name = type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
        return name.isEmpty() && schema.has("properties") ? "object" : name;
    }

    private void collect(JsonNode raw, List<Object> path, List<Place> places, Set<String> open) {
        var ref = raw.path("$ref").asString("");
        if (path.size() > DEEPEST || (!ref.isEmpty() && !open.add(ref))) {
            return;
        }
        var schema = resolved(raw);
        var type = type(schema);
        var free = type.equals("string") && !schema.has("enum") && !schema.has("format");
        places.add(new Place(path, type, free));
        if (type.equals("array")) {
            collect(schema.path("items"), with(path, 0), places, open);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(each -> collect(each.getValue(), with(path, each.getKey()), places, open));
        open.remove(ref);
    }

    private static List<Object> with(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private JsonNode sample(JsonNode raw, int depth) {
        var schema = resolved(raw);
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "object" -> object(schema, depth);
            default -> NODES.stringNode(text(schema.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(each -> object.set(
                        each.getKey(),
                        each.getKey().equals("currency")
                                ? NODES.stringNode("CNY")
                                : sample(each.getValue(), depth + 1)));
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "7d5b6f0e-6a52-4b0a-9a3e-0f8f6f1f2a11";
            case "date-time" -> "2026-11-13T06:00:00Z";
            case "date" -> "2026-11-13";
            default -> "text";
        };
    }

    /** The operation's body with this value at a place; what must hold the place is taken from {@code whole}. */
    static JsonNode with(Operation operation, Place place, @Nullable JsonNode value) {
        if (place.path().isEmpty()) {
            return value == null ? NODES.objectNode() : value;
        }
        var body = operation.body().deepCopy();
        var at = body;
        var model = operation.whole();
        for (var step = 0; step < place.path().size() - 1; step++) {
            model = child(model, place.path().get(step));
            var next = child(at, place.path().get(step));
            if (next.isMissingNode() || next.isNull()) {
                put(at, place.path().get(step), model.deepCopy());
                next = child(at, place.path().get(step));
            }
            at = next;
        }
        put(at, place.path().getLast(), value);
        return body;
    }

    private static JsonNode child(JsonNode node, Object step) {
        return step instanceof String name ? node.path(name) : node.path((int) step);
    }

    private static void put(JsonNode node, Object step, @Nullable JsonNode value) {
        var kept = value == null ? NODES.nullNode() : value;
        if (node instanceof ObjectNode object && value == null) {
            object.remove((String) step);
        } else if (node instanceof ObjectNode object) {
            object.set((String) step, value);
        } else if (node instanceof ArrayNode array && array.isEmpty()) {
            array.add(kept);
        } else if (node instanceof ArrayNode array) {
            array.set((int) step, kept);
        } else {
            throw new IllegalStateException("Expected an object or list, but got " + node);
        }
    }
}

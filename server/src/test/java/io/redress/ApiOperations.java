package io.redress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that the API's own description knows, with the examples it gives. */
final class ApiOperations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode description;

    ApiOperations(JsonNode description) {
        this.description = description;
    }

    /** What a request carries. */
    record Body(String type, String example) {}

    /**
     * One operation.
     *
     * @param bodies one for each media type it takes; an empty example is none
     * @param query required query parameters with their examples
     */
    record Operation(String method, String path, List<Body> bodies, Map<String, String> query) {

        boolean asksForTheActor() {
            return query.containsKey("actor");
        }

        String name() {
            return method + " " + path;
        }

        boolean isReading() {
            return method.equals("GET");
        }
    }

    List<Operation> all() {
        return description.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each -> operation(each.getKey(), path.getKey(), each.getValue())))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var bodies = operation.at("/requestBody/content").properties().stream()
                .map(media -> new Body(media.getKey(), example(media.getValue())))
                .toList();
        var query = operation
                .at("/parameters")
                .valueStream()
                .filter(parameter -> parameter.at("/in").asString("").equals("query"))
                .filter(parameter -> parameter.at("/required").asBoolean(false))
                .collect(Collectors.toMap(
                        parameter -> parameter.at("/name").asString(), parameter -> example(parameter)));
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, bodies, query);
    }

    /** What is given as an example where it is used, else with its schema. */
    private String example(JsonNode media) {
        var given = Stream.of(media.at("/example"), first(media.at("/examples")).at("/value"));
        var schema = resolved(media.at("/schema"));
        var described = Stream.of(schema.at("/example"), first(schema.at("/examples")));
        return Stream.concat(given, described)
                .filter(example -> !example.isMissingNode() && !example.isNull())
                .findFirst()
                .map(example -> example.isString() ? example.asString() : example.toString())
                .orElse("");
    }

    private static JsonNode first(JsonNode examples) {
        return examples.isEmpty() ? examples.at("/none") : examples.iterator().next();
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.at("/$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    /** Puts real values in the place of those in a JSON example, member by member, however deep. */
    static String filled(String example, Function<String, Optional<Object>> real) {
        var json = JsonMapper.shared().readTree(example);
        fill(json, real);
        return json.toString();
    }

    private static void fill(JsonNode json, Function<String, Optional<Object>> real) {
        if (json instanceof tools.jackson.databind.node.ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                real.apply(name)
                        .ifPresent(value -> object.set(name, JsonMapper.shared().valueToTree(value)));
            }
        }
        json.valueStream().forEach(child -> fill(child, real));
    }

    /** The path with a real value for each of its places. */
    static String address(String template, Function<String, String> real) {
        return Arrays.stream(template.split("/", -1))
                .map(part -> part.startsWith("{") ? real.apply(part.substring(1, part.length() - 1)) : part)
                .collect(Collectors.joining("/"));
    }
}

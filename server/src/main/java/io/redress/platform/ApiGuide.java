package io.redress.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API description arranged for reading: operations by subject, in the order of their paths. */
public record ApiGuide(List<Subject> subjects) {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Operations that belong together. */
    public record Subject(String name, List<Call> calls) {}

    /** One operation. */
    public record Call(
            String method,
            String path,
            String summary,
            String description,
            List<Input> inputs,
            String example,
            String answer,
            List<Answer> answers) {}

    /** A parameter. */
    public record Input(String in, String name, String description) {}

    /** A status and what it means. */
    public record Answer(String status, String description) {}

    static ApiGuide of(JsonNode document) {
        var subjects = new TreeMap<String, List<Call>>();
        document.path("paths")
                .propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> subjects.computeIfAbsent(
                                        method.getValue().at("/tags/0").asString("Other"), _ -> new ArrayList<>())
                                .add(call(method.getKey(), path.getKey(), method.getValue()))));
        return new ApiGuide(subjects.entrySet().stream()
                .map(subject -> new Subject(subject.getKey(), subject.getValue()))
                .toList());
    }

    private static Call call(String method, String path, JsonNode operation) {
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                operation.path("parameters").valueStream().map(ApiGuide::input).toList(),
                example(operation.path("requestBody").path("content")),
                answer(operation.path("responses")),
                operation
                        .path("responses")
                        .propertyStream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                answer.getValue().path("description").asString("")))
                        .toList());
    }

    private static Input input(JsonNode parameter) {
        return new Input(
                parameter.path("in").asString(""),
                parameter.path("name").asString(""),
                parameter.path("description").asString(""));
    }

    private static String example(JsonNode content) {
        return content.valueStream().findFirst().map(ApiGuide::exampleOf).orElse("");
    }

    /** What a server answered when it did what was asked. */
    private static String answer(JsonNode responses) {
        return responses
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> example(answer.getValue().path("content")))
                .filter(example -> !example.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String exampleOf(JsonNode media) {
        var named = media.path("examples").valueStream().findFirst().map(example -> example.path("value"));
        var example = named.orElse(media.path("example"));
        if (example.isMissingNode()) {
            return "";
        }
        return example.isString() ? example.asString() : PRETTY.writeValueAsString(example);
    }
}

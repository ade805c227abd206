package io.redress.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Names for every operation the problems it answers with: by status, each code with the document it comes in. */
@Component
class ApiProblems implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    private final ProblemCatalogue catalogue = ProblemCatalogue.read();
    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas(SCHEMA, schema());
        var shown = new TreeMap<String, HttpStatus>();
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> name(method, path, operation, shown)));
        shown.forEach((code, status) -> description.getComponents().addExamples(code, document(code, status)));
    }

    private void name(HttpMethod method, String path, Operation operation, Map<String, HttpStatus> shown) {
        var responses = operation.getResponses();
        responses.keySet().removeIf(status -> status.startsWith("4"));
        catalogue.of(method, path, operation).forEach((status, codes) -> {
            codes.forEach(code -> shown.put(code, HttpStatus.valueOf(status)));
            responses.addApiResponse(String.valueOf(status), response(String.join(", ", codes), codes));
        });
        responses.addApiResponse("default", response("Any other problem: what is wrong, and what to do", List.of()));
    }

    private static ApiResponse response(String meaning, Collection<String> codes) {
        var media = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        for (var code : new TreeSet<>(codes)) media.addExamples(code, new Example().$ref(code));
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private Example document(String code, HttpStatus status) {
        var problem = Problem.of(status, code);
        if (code.equals("NOT_VALID")) problem.field("description", "TOO_LONG", 2_000);
        return new Example().value(problems.document(problem, Texts.ENGLISH));
    }

    private static Schema<?> schema() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema().description("its JSON path"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("fix", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457, in the language of Accept-Language. Facts stand beside these members.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema().description("what is wrong"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("what to do"))
                .addProperty("code", new StringSchema().description("stable; docs/problems.md lists them"))
                .addProperty("errors", new ArraySchema().items(field));
    }
}

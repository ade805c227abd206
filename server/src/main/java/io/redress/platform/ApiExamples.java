package io.redress.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Shows for every operation what a server has answered: {@code api/answers/<method>.<address>.json}, or {@code .yaml}
 * for an answer that is no JSON. They were recorded from one complaint that went the whole way; a test holds them to
 * the description.
 */
@Component
class ApiExamples implements OpenApiCustomizer {

    private static final String FOLDER = "api/answers/";

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> show(method, path, operation)));
    }

    private static void show(HttpMethod method, String path, Operation operation) {
        var form = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().get("multipart/form-data");
        if (form != null) form.setExample(Map.of("file", "@crack.jpg"));
        var name = FOLDER + name(method, path);
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent().forEach((type, media) -> show(name, type, media));
            }
        });
    }

    /** {@code get.cases.{id}} for {@code GET /api/v1/cases/{id}}. */
    private static String name(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + path.replace("/api/v1", "").replace('/', '.');
    }

    private static void show(String name, String type, MediaType media) {
        var recorded = new ClassPathResource(name + (type.contains("yaml") ? ".yaml" : ".json"));
        if (!recorded.exists()) return;
        try {
            var text = recorded.getContentAsString(StandardCharsets.UTF_8);
            media.setExample(type.contains("json") ? Json.mapper().readTree(text) : text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected JSON in " + recorded, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

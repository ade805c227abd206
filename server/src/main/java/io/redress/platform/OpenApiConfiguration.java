package io.redress.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** The description of the HTTP API at {@code /openapi.json}: what the code says, and what holds for every operation. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final Set<String> ANY_JSON = Set.of("object", "array", "string", "number", "boolean");

    OpenApiConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(IdempotencyKey.class, Cursor.class, Limit.class)
                .replaceWithSchema(JsonNode.class, new Schema<>().types(ANY_JSON))
                .replaceWithSchema(UUID.class, new UUIDSchema());
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Redress")
                        .version("v1")
                        .description("Consumer rights and disputes of an online marketplace. Every refusal is a problem"
                                + " document (RFC 9457) with a stable code. A repeated POST with the same"
                                + " Idempotency-Key has its effect once.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OperationCustomizer houseParameters() {
        return OpenApiConfiguration::complete;
    }

    private static Operation complete(Operation operation, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            var type = parameter.getParameterType();
            if (type == IdempotencyKey.class) {
                operation.addParametersItem(parameter(
                        "header",
                        IdempotencyKey.HEADER,
                        new StringSchema().maxLength(IdempotencyKey.MAX_LENGTH),
                        "a fresh random value per request; the same one on a repeat"));
            } else if (type == Cursor.class) {
                operation.addParametersItem(
                        parameter("query", "cursor", new StringSchema(), "\"next\" of the page before"));
            } else if (type == Limit.class) {
                Schema<?> limit = new IntegerSchema()._default(Limit.DEFAULT);
                limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MAX));
                operation.addParametersItem(parameter("query", "limit", limit, "items per page"));
            }
        }
        return operation;
    }

    private static Parameter parameter(String in, String name, Schema<?> schema, String description) {
        return new Parameter()
                .in(in)
                .name(name)
                .schema(schema)
                .description(description)
                .required(false);
    }
}

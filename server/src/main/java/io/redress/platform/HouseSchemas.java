package io.redress.platform;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.beans.Introspector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes our JSON as {@link HouseJson} writes it: records that name a value as the value, enums in lower_snake. */
@Component
class HouseSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = raw(type);
        if (OneFieldRecords.isOne(raw)) {
            return value(raw.getRecordComponents()[0].getType());
        }
        if (raw.isEnum()) {
            return constants(raw);
        }
        if (!chain.hasNext()) {
            return null;
        }
        var described = chain.next().resolve(type, context, chain);
        if (raw.isRecord() && described != null) {
            keepComponents(raw, described);
            var model = context.getDefinedModels().get(raw.getSimpleName());
            if (model != null) {
                keepComponents(raw, model);
            }
        }
        return described;
    }

    /** A question such as {@code isZero()} looks like a property, but is no member of the JSON. */
    private static void keepComponents(Class<?> type, Schema<?> described) {
        if (described.getProperties() == null) {
            return;
        }
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Arrays.stream(type.getMethods())
                .filter(method ->
                        method.getParameterCount() == 0 && method.getName().matches("is[A-Z].*"))
                .map(method -> Introspector.decapitalize(method.getName().substring(2)))
                .filter(name -> !components.contains(name))
                .forEach(described.getProperties()::remove);
    }

    private static Class<?> raw(AnnotatedType type) {
        var found = type.getType();
        JavaType resolved =
                found instanceof JavaType java ? java : Json.mapper().constructType(found);
        return resolved.getRawClass();
    }

    private static Schema<?> value(Class<?> component) {
        if (component == UUID.class) {
            return new UUIDSchema();
        }
        return component == String.class ? new StringSchema() : new IntegerSchema();
    }

    private static Schema<?> constants(Class<?> type) {
        var schema = new StringSchema();
        Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .forEach(schema::addEnumItem);
        return schema;
    }
}

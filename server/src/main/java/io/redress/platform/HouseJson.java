package io.redress.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * The conventions of our JSON that would otherwise be an annotation on every type: enum constants in lower_snake, a
 * record whose only component is called {@code value} (an id, a code) written as the value itself, and of any record
 * its components only, so that a question such as {@code isZero()} is no member of an amount.
 */
final class HouseJson extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] constants, String[] names) {
        var found = super.findEnumValues(config, annotatedClass, constants, names);
        for (var i = 0; i < constants.length; i++) {
            if (found[i] == null) {
                found[i] = constants[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return found;
    }

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return super.hasIgnoreMarker(config, member)
                || (member instanceof AnnotatedMethod method && isQuestion(method));
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        var named = super.hasAsValue(config, annotated);
        if (named != null || !(annotated instanceof AnnotatedMethod method)) {
            return named;
        }
        var isValue = method.getName().equals("value") && OneFieldRecords.isOne(method.getDeclaringClass());
        return isValue ? true : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        var named = super.findCreatorAnnotation(config, annotated);
        if (named != null || !(annotated instanceof AnnotatedConstructor constructor)) {
            return named;
        }
        return OneFieldRecords.isOne(constructor.getDeclaringClass()) ? JsonCreator.Mode.DELEGATING : null;
    }

    private static boolean isQuestion(AnnotatedMethod method) {
        var type = method.getDeclaringClass();
        return type.isRecord()
                && method.getParameterCount() == 0
                && !method.hasAnnotation(JsonProperty.class)
                && !method.hasAnnotation(JsonValue.class)
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getName().equals(method.getName()));
    }
}

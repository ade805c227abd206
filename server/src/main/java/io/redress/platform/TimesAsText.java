package io.redress.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Times, days and durations are ISO-8601 text, never a number of seconds or days, and lie in years of four digits:
 * PostgreSQL, other calendars and arithmetic end not far beyond.
 */
final class TimesAsText extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;
    private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, Duration.class);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> reader) {
        return TIMES.contains(described.getBeanClass()) ? new TextOnly(reader) : reader;
    }

    /** Whether an instant is one that can be kept and reckoned with. */
    static boolean isSensible(Instant at) {
        try {
            var year = at.atOffset(ZoneOffset.UTC).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isSensible(Object time) {
        return switch (time) {
            case Instant at -> isSensible(at);
            case LocalDate day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
            default -> true;
        };
    }

    private static final class TextOnly extends DelegatingDeserializer {

        TextOnly(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new TextOnly(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getString();
            var time = super.deserialize(parser, context);
            return isSensible(time)
                    ? time
                    : context.handleWeirdStringValue(handledType(), text, "outside of the years 1 to 9999");
        }
    }
}

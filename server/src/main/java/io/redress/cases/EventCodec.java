package io.redress.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events as they are stored: the JSON of the record without its {@link Stamp}, which is columns of the row. What has
 * been shipped stays readable; members that a later version dropped are skipped.
 */
@Component
class EventCodec {

    private static final String STAMP = "stamp";

    private final ObjectWriter writer;
    private final ObjectReader reader;

    EventCodec(JsonMapper house) {
        var mapper = house.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(each -> each.withValueInclusion(Include.NON_NULL))
                .withConfigOverride(
                        Stamp.class, each -> each.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, null)))
                .addModule(new SimpleModule("stamps")
                        .addSerializer(Stamp.class, new Left())
                        .addDeserializer(Stamp.class, new Given()))
                .build();
        this.writer = mapper.writerFor(CaseEvent.class);
        this.reader = mapper.readerFor(CaseEvent.class);
    }

    String write(CaseEvent event) {
        return writer.writeValueAsString(event);
    }

    CaseEvent read(String body, Stamp stamp) {
        return reader.withAttribute(STAMP, stamp).readValue(body);
    }

    /** The same event with another stamp. */
    CaseEvent restamped(CaseEvent event, Stamp stamp) {
        return read(write(event), stamp);
    }

    /** Leaves the stamp out: it says it is empty, and nothing empty is written. */
    private static final class Left extends ValueSerializer<Stamp> {
        @Override
        public boolean isEmpty(SerializationContext context, @Nullable Stamp stamp) {
            return true;
        }

        @Override
        public void serialize(Stamp stamp, JsonGenerator json, SerializationContext context) {
            json.writeNull();
        }
    }

    /** Takes the stamp from the reader's caller, as it is not in the text. */
    private static final class Given extends ValueDeserializer<Stamp> {
        @Override
        public Stamp deserialize(JsonParser json, DeserializationContext context) {
            return stamp(context);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return stamp(context);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return stamp(context);
        }

        private static Stamp stamp(DeserializationContext context) {
            return (Stamp) context.getAttribute(STAMP);
        }
    }
}

package io.redress.seals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes records of what tables hold as JSON. Absent and null are the same and left out; a number that is not whole, or
 * too large to be exact everywhere, becomes text, since readers of JSON differ in such numbers.
 */
@Component
public class RecordReader {

    /** Every reader of JSON keeps whole numbers up to here: what is larger goes as text too. */
    private static final long EXACT = (1L << 53) - 1;

    private final ObjectReader json;

    RecordReader(JsonMapper json) {
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** A record of what a table holds, as an object in JSON. */
    public LogRecord read(String kind, RecordKey key, String says) {
        return LogRecord.of(kind, key, members(json.readTree(says)));
    }

    /** The members of an object, for records that are put together. */
    public Map<String, Object> members(String says) {
        return members(json.readTree(says));
    }

    private static Map<String, Object> members(JsonNode object) {
        var members = new TreeMap<String, Object>();
        object.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                members.put(name, value(value));
            }
        });
        return members;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> items(node);
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                isExact(node) ? node.longValue() : node.decimalValue().toPlainString();
            default -> node.asString();
        };
    }

    private static boolean isExact(JsonNode number) {
        return number.isIntegralNumber()
                && number.canConvertToLong()
                && -EXACT <= number.longValue()
                && number.longValue() <= EXACT;
    }

    private static List<Object> items(JsonNode array) {
        var items = new ArrayList<>();
        array.forEach(each -> {
            if (!each.isNull()) {
                items.add(value(each));
            }
        });
        return items;
    }
}

package io.redress.seals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes records of what tables hold as JSON. Absent and null are the same and left out; a number that is not whole
 * becomes text as it is written, since readers of JSON differ in such numbers.
 */
@Component
public class RecordReader {

    private final JsonMapper json;

    RecordReader(JsonMapper json) {
        this.json = json;
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
            case NUMBER -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : node.asString();
            default -> node.asString();
        };
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

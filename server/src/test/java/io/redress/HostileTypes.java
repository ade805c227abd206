package io.redress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.HostileOperations.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that do not belong where they stand. */
final class HostileTypes {

    static final String MARKER = "@@here@@";

    private HostileTypes() {}

    /** JSON of the wrong type for a place; {@code null} is among them, though some places take it. */
    static List<String> wrongFor(Place place) {
        return switch (place.type()) {
            case "string" -> List.of("17", "1.5", "true", "{}", "[]", "[\"a\"]", "{\"a\":{\"b\":[]}}", "null");
            case "integer" ->
                List.of("\"seven\"", "\"7\"", "1.5", "1e400", "1180591620717411303424", "true", "[]", "{}", "null");
            case "number" -> List.of("\"seven\"", "true", "[]", "{}", "null");
            case "boolean" -> List.of("\"yes\"", "\"true\"", "1", "0", "[]", "{}", "null");
            case "array" -> List.of("{}", "\"x\"", "5", "true", "[[[]]]", "[null]", "null");
            default -> List.of("[]", "\"x\"", "5", "true", "null", "{\"unknown member\":1}");
        };
    }

    /** The reader of JSON itself gave up, before it knew of fields. */
    static boolean isBeyondJson(Api.Answer answer) {
        return answer.code().equals("JSON_BEYOND_LIMITS");
    }

    /** Readers of JSON may see that a body is in another of Unicode's forms, and read it. */
    static final Set<String> MAY_PASS = Set.of("UTF-16", "byte order mark");

    /** A valid body, spoilt. */
    static Map<String, byte[]> broken(byte[] whole) {
        var text = new String(whole, UTF_8);
        var spoilt = new LinkedHashMap<String, byte[]>();
        spoilt.put("nothing", new byte[0]);
        spoilt.put("blank", "  \n".getBytes(UTF_8));
        spoilt.put("cut short", text.substring(0, text.length() / 2).getBytes(UTF_8));
        spoilt.put("one brace short", text.substring(0, text.length() - 1).getBytes(UTF_8));
        spoilt.put("trailing garbage", (text + "x").getBytes(UTF_8));
        spoilt.put("two bodies", (text + text).getBytes(UTF_8));
        spoilt.put("byte order mark", ("\ufeff" + text).getBytes(UTF_8));
        spoilt.put("UTF-16", text.getBytes(StandardCharsets.UTF_16));
        spoilt.put(
                "not UTF-8",
                join("{\"\u00e9\":\"".getBytes(ISO_8859_1), new byte[] {(byte) 0xc3, 0x28}, "\"}".getBytes(UTF_8)));
        spoilt.put(
                "overlong",
                join("{\"a\":\"".getBytes(UTF_8), new byte[] {(byte) 0xc0, (byte) 0x80}, "\"}".getBytes(UTF_8)));
        spoilt.put("binary", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        spoilt.put("nested lists", "[".repeat(10_000).getBytes(UTF_8));
        spoilt.put("nested objects", "{\"a\":".repeat(10_000).getBytes(UTF_8));
        spoilt.put("long number", ("{\"a\":" + "9".repeat(100_000) + "}").getBytes(UTF_8));
        spoilt.put("long name", ("{\"" + "n".repeat(100_000) + "\":1}").getBytes(UTF_8));
        spoilt.put(
                "member twice",
                ("{\"a\":1,\"a\":2," + text.strip().substring(1))
                        .replace(",}", "}")
                        .getBytes(UTF_8));
        spoilt.put("single quotes", "{'a':1}".getBytes(UTF_8));
        spoilt.put("comment", "{/*a*/\"a\":1}".getBytes(UTF_8));
        spoilt.put("NaN", "{\"a\":NaN}".getBytes(UTF_8));
        spoilt.put("a list", "[]".getBytes(UTF_8));
        spoilt.put("a text", "\"a\"".getBytes(UTF_8));
        spoilt.put("null", "null".getBytes(UTF_8));
        spoilt.put("too large", ("{\"a\":\"" + "x".repeat(2 * 1024 * 1024 + 1) + "\"}").getBytes(UTF_8));
        return spoilt;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

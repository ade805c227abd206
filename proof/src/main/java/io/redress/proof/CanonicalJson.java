package io.redress.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON in its one canonical form, and reads nothing else. */
final class CanonicalJson {

    /** Deeper than any record of ours, shallow enough for any stack. */
    static final int DEEPEST = 32;

    /** Whole numbers that every JSON reader keeps exactly. */
    static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    static String write(Object value) {
        var out = new StringBuilder();
        value(out, value, 0);
        return out.toString();
    }

    /** Reads a value; refuses whatever {@link #write} would write in another way. */
    static Object parse(String text) {
        var value = new CanonicalReader(text).read();
        if (!write(value).equals(text)) {
            throw new IllegalArgumentException("Expected canonical JSON, but it could be written in another way");
        }
        return value;
    }

    static Map<String, Object> object(String text) {
        if (!(parse(text) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("Expected an object, but got another value");
        }
        var members = new TreeMap<String, Object>();
        map.forEach((name, value) -> members.put((String) name, value));
        return members;
    }

    /** Stands for null in what is read and written. */
    enum Null {
        NULL
    }

    private static void value(StringBuilder out, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Expected at most " + DEEPEST + " levels, but got more");
        }
        switch (value) {
            case String text -> string(out, text);
            case Long number -> number(out, number);
            case Integer number -> number(out, number);
            case Boolean bool -> out.append((boolean) bool);
            case Null absent -> out.append(absent.name().toLowerCase(Locale.ROOT));
            case Map<?, ?> members -> object(out, members, depth);
            case List<?> items -> array(out, items, depth);
            default ->
                throw new IllegalArgumentException(
                        "Expected text, whole numbers, truth, lists and maps, but got " + value.getClass());
        }
    }

    private static void number(StringBuilder out, long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("Expected a number within 2^53, but got " + number);
        }
        out.append(number);
    }

    private static void array(StringBuilder out, List<?> items, int depth) {
        out.append('[');
        for (var item = items.iterator(); item.hasNext(); comma(out, item)) {
            value(out, item.next(), depth + 1);
        }
        out.append(']');
    }

    private static void object(StringBuilder out, Map<?, ?> members, int depth) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        for (var member = sorted.entrySet().iterator(); member.hasNext(); comma(out, member)) {
            var next = member.next();
            string(out, next.getKey());
            out.append(':');
            value(out, next.getValue(), depth + 1);
        }
        out.append('}');
    }

    private static void comma(StringBuilder out, Iterator<?> more) {
        if (more.hasNext()) {
            out.append(',');
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && !isPaired(text, i)) {
                throw new IllegalArgumentException("Expected text, but it has half a surrogate");
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(out, c);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, char c) {
        if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}

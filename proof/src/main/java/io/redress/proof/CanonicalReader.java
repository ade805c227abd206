package io.redress.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads JSON of the canonical kind. What it lets pass is compared with how it would have been written. */
final class CanonicalReader {

    private final String text;
    private int at;
    private int depth;

    CanonicalReader(String text) {
        this.text = text;
    }

    Object read() {
        var value = value();
        if (at != text.length()) {
            throw unexpected("the end");
        }
        return value;
    }

    private Object value() {
        if (++depth > CanonicalJson.DEEPEST + 1) {
            throw unexpected("fewer levels");
        }
        var value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", CanonicalJson.Null.NULL);
            default -> number();
        };
        depth--;
        return value;
    }

    private Object object() {
        var members = new TreeMap<String, Object>();
        take('{');
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            var name = string();
            take(':');
            if (members.put(name, value()) != null) {
                throw unexpected("a name once");
            }
        }
        take('}');
        return members;
    }

    private List<Object> array() {
        var items = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value());
        }
        take(']');
        return items;
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> hexadecimal();
            default -> throw unexpected("an escape");
        };
    }

    private char hexadecimal() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-f]{4}")) {
            throw unexpected("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected(word);
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start || at - start > 17) {
            throw unexpected("a whole number within 2^53");
        }
        return Long.valueOf(text.substring(start, at));
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected("more");
        }
        return text.charAt(at);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw unexpected("'" + wanted + "'");
        }
        at++;
    }

    private IllegalArgumentException unexpected(String wanted) {
        return new IllegalArgumentException("Expected " + wanted + " at " + at + ", but got something else");
    }
}

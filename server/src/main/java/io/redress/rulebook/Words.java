package io.redress.rulebook;

import java.util.Locale;

/** A text of a rulebook in both languages. Operators write it; it is plain text, never markup. */
public record Words(String zh, String en) {

    /** English for English readers, Chinese for everybody else. */
    public String in(Locale reader) {
        return "en".equals(reader.getLanguage()) ? en : zh;
    }
}

package io.redress.rulebook;

import java.util.regex.Pattern;

/** The code of a complaint type (维权类型), such as {@code harassment}. Types themselves are data of an edition. */
public record TypeCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public TypeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a type code like late_dispatch, but got: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.redress.web;

/**
 * One field of a form.
 *
 * @param name of the field; its label is the text {@code web.field.NAME}
 */
public record Field(String name, Kind kind, boolean required) {

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        REMEDIES,
        FILES,
        OFFER,
        DEPARTMENT,
        GROUND,
        PERSON,
        AMOUNT,
        TIME,
        PARTY,
        NATURE,
        AUDIENCE,
        PERFORMED,
        MARK
    }

    static Field must(String name, Kind kind) {
        return new Field(name, kind, true);
    }

    static Field may(String name, Kind kind) {
        return new Field(name, kind, false);
    }
}

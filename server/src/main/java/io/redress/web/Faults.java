package io.redress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the fields of a form, as the summary lists it and each field says it.
 *
 * @param byField what to say at each field, in the order of the problem; what is wrong and how to mend it
 */
public record Faults(Map<String, String> byField) {

    public static final Faults NONE = new Faults(Map.of());

    /** From a problem document. */
    public static Faults of(@Nullable Map<String, Object> problem) {
        if (problem == null || !(problem.get("errors") instanceof List<?> errors)) return NONE;
        var found = new LinkedHashMap<String, String>();
        for (var error : errors) {
            if (error instanceof Map<?, ?> fault) {
                found.merge(field(fault), words(fault), (one, other) -> one + " " + other);
            }
        }
        return new Faults(found);
    }

    private static String field(Map<?, ?> fault) {
        return String.valueOf(fault.get("field"));
    }

    private static String words(Map<?, ?> fault) {
        var fix = fault.get("fix");
        var message = String.valueOf(fault.get("message"));
        // Chinese sentences follow each other without a gap.
        return fix == null ? message : message + (message.endsWith("。") ? "" : " ") + fix;
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    /** For {@code aria-invalid}: absent where nothing is wrong. */
    public @Nullable String invalid(String field) {
        return has(field) ? "true" : null;
    }

    /** For {@code aria-describedby}: the hint if there is one, and the fault if there is one. */
    public @Nullable String describedBy(String field, String hint) {
        if (!has(field)) return hint.isEmpty() ? null : hint;
        return (hint.isEmpty() ? "" : hint + " ") + faultId(field);
    }

    /** The id of the line that says what is wrong at a field. */
    public static String faultId(String field) {
        return anchor(field) + "-fault";
    }

    /** The id of a field's control: its name, without what ids must not hold. */
    public static String anchor(String field) {
        return field.replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}

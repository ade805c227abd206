package io.redress.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;

/** Records that merely name a value: {@code record CaseId(UUID value)}. Their one component is called {@code value}. */
final class OneFieldRecords {

    private OneFieldRecords() {}

    static boolean isOne(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    /**
     * The record made from its text.
     *
     * @throws IllegalArgumentException if the text is no such value
     */
    static Object parse(Class<?> type, String text) {
        var constructor = constructor(type);
        var value = value(constructor.getParameterTypes()[0], text);
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("Expected " + type + " to be made, but it was not", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected " + type + " to be made, but it was not", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(type.getRecordComponents()[0].getType());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Expected a canonical constructor, but " + type + " has none", e);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == UUID.class) {
            // UUID.fromString takes short groups ("1-1-1-1-1"); only the full form names an id.
            if (text.length() != 36) {
                throw new IllegalArgumentException("Expected a UUID of 36 characters");
            }
            return UUID.fromString(text);
        }
        if (type == long.class) {
            return Long.parseLong(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        return text;
    }
}

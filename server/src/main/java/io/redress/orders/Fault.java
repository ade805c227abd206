package io.redress.orders;

import java.util.List;

/**
 * Why an order, shop or review cannot be taken: one field and what is wrong with it. The words are the message bundle's
 * {@code refusal.CODE}.
 *
 * @param field JSON path or column
 * @param args what the text names, such as the limit
 */
public record Fault(String field, String code, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    static Fault of(String field, String code, Object... args) {
        return new Fault(field, code, List.of(args));
    }
}

package io.redress.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What payment providers and regulators call a dispute, and the complaint type it is here. Data:
 * {@code orders/reason-codes.csv}. The vocabularies are PayPal's and Stripe's dispute reasons and issues of the CFPB's
 * complaint database; what has no counterpart among complaints about an order has no type.
 */
public final class ReasonCodes {

    private static final List<ReasonCode> ALL = read();

    private ReasonCodes() {}

    /**
     * One reason.
     *
     * @param scheme {@code paypal}, {@code stripe} or {@code cfpb}
     * @param type the rulebook's code of the complaint type; empty when it is no complaint about an order
     */
    public record ReasonCode(String scheme, String reason, Optional<String> type, String note) {}

    public static List<ReasonCode> all() {
        return ALL;
    }

    /** The reason as that scheme writes it; letter case does not matter. */
    public static Optional<ReasonCode> find(String scheme, String reason) {
        return ALL.stream()
                .filter(code ->
                        code.scheme().equalsIgnoreCase(scheme) && code.reason().equalsIgnoreCase(reason.strip()))
                .findFirst();
    }

    private static List<ReasonCode> read() {
        var file = Objects.requireNonNull(ReasonCodes.class.getResourceAsStream("/orders/reason-codes.csv"));
        try (var records = new CsvRecords(file, StandardCharsets.UTF_8)) {
            records.next();
            var codes = new ArrayList<ReasonCode>();
            for (var row = records.next(); row != null; row = records.next()) {
                var fields = row.fields();
                var type = Optional.of(fields.get(2)).filter(text -> !text.isEmpty());
                codes.add(new ReasonCode(fields.get(0), fields.get(1), type, fields.get(3)));
            }
            return List.copyOf(codes);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected readable reason codes", e);
        }
    }
}

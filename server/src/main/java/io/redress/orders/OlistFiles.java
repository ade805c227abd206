package io.redress.orders;

import io.redress.kernel.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files beside Olist's {@code orders.csv}, in memory, by order and customer id. */
final class OlistFiles {

    /** One piece of an order: Olist repeats the row for each piece. */
    record Item(
            int no, String product, String seller, @Nullable Instant shipBy, Money price, Money freight) {}

    /** Olist's times carry no offset; the marketplace is in São Paulo. */
    private static final CsvMapping OLIST = new CsvMapping(
            Map.of(), Map.of("currency", "BRL"), Map.of(), ZoneId.of("America/Sao_Paulo"), StandardCharsets.UTF_8);

    private static final Money NOTHING = new Money(0, "BRL");

    private final Map<String, List<Item>> items = new HashMap<>();
    private final Map<String, Money> payments = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();

    OlistFiles(Path folder) throws IOException {
        read(folder.resolve("order_items.csv"), this::item);
        read(folder.resolve("order_payments.csv"), this::payment);
        read(
                folder.resolve("customers.csv"),
                row -> customers.put(id(row, "customer_id"), id(row, "customer_unique_id")));
    }

    /** The items of an order by seller, both as they come in the file. */
    Map<String, List<Item>> itemsBySeller(String order) {
        var bySeller = new LinkedHashMap<String, List<Item>>();
        for (var item : items.getOrDefault(order, List.of())) {
            bySeller.computeIfAbsent(item.seller(), _ -> new ArrayList<>()).add(item);
        }
        return bySeller;
    }

    /** What was paid for an order in all. */
    Money paid(String order) {
        return payments.getOrDefault(order, NOTHING);
    }

    /** Olist gives a customer a new id with each order; this is the person behind it. */
    String buyer(String customer) {
        return customers.getOrDefault(customer, customer);
    }

    private void item(CsvRow row) {
        var item = new Item(
                Objects.requireNonNullElse(row.count("order_item_id"), 0),
                id(row, "product_id"),
                id(row, "seller_id"),
                row.instant("shipping_limit_date"),
                Objects.requireNonNullElse(row.money("price"), NOTHING),
                Objects.requireNonNullElse(row.money("freight_value"), NOTHING));
        items.computeIfAbsent(id(row, "order_id"), _ -> new ArrayList<>(2)).add(item);
    }

    private void payment(CsvRow row) {
        var value = Objects.requireNonNullElse(row.money("payment_value"), NOTHING);
        payments.merge(id(row, "order_id"), value, Money::plus);
    }

    private static String id(CsvRow row, String name) {
        return Objects.requireNonNullElse(row.text(name), "");
    }

    /** Reads a whole file; the first thing that cannot be read fails it, because half a join would be wrong amounts. */
    private static void read(Path file, Consumer<CsvRow> each) throws IOException {
        try (var records = open(file)) {
            var positions = positions(records);
            for (var record = records.next(); record != null; record = records.next()) {
                var row = new CsvRow(OLIST, positions, record);
                each.accept(row);
                if (!row.faults().isEmpty()) {
                    throw new NotAnOrderFileException(Fault.of(
                            file.getFileName() + ":" + record.line(),
                            row.faults().getFirst().code()));
                }
            }
        }
    }

    static CsvRecords open(Path file) throws IOException {
        try {
            return new CsvRecords(Files.newInputStream(file), OLIST.charset());
        } catch (NoSuchFileException e) {
            throw new NotAnOrderFileException(Fault.of(String.valueOf(file.getFileName()), "SIDE_FILE_MISSING"));
        }
    }

    static Map<String, Integer> positions(CsvRecords records) throws IOException {
        var header = records.next();
        var positions = new HashMap<String, Integer>();
        if (header != null) {
            header.fields().forEach(name -> positions.put(name, positions.size()));
        }
        return positions;
    }

    static CsvRow row(Map<String, Integer> positions, CsvRecords.Row record) {
        return new CsvRow(OLIST, positions, record);
    }
}

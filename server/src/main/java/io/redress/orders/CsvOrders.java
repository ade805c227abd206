package io.redress.orders;

import io.redress.orders.OrderSource.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders as CSV: a header, then one record per order line. Lines of one order follow each other; what belongs to the
 * whole order is taken from the first of them.
 */
final class CsvOrders implements OrderSource {

    private final CsvRecords records;
    private final CsvMapping mapping;
    private final Map<String, Integer> positions;
    private CsvRecords.@Nullable Row ahead;

    CsvOrders(InputStream in, CsvMapping mapping) throws IOException {
        this.records = new CsvRecords(in, mapping.charset());
        this.mapping = mapping;
        var header = records.next();
        if (header == null) {
            throw new NotAnOrderFileException(Fault.of("", "NO_RECORDS"));
        }
        this.positions = mapping.positions(header.fields());
        this.ahead = records.next();
    }

    @Override
    public @Nullable Entry next() throws IOException {
        var first = ahead;
        if (first == null) {
            return null;
        }
        ahead = records.next();
        var row = row(first);
        var number = row.text("number");
        var rows = new ArrayList<CsvRow>();
        rows.add(row);
        while (number != null && ahead != null && number.equals(row(ahead).text("number"))) {
            // One more than an order may have is enough to refuse it.
            if (rows.size() <= OrderCheck.MOST_LINES) {
                rows.add(row(ahead));
            }
            ahead = records.next();
        }
        return entry(first.line(), number, rows);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private CsvRow row(CsvRecords.Row record) {
        return new CsvRow(mapping, positions, record);
    }

    private static Entry entry(long line, @Nullable String number, List<CsvRow> rows) {
        var order = order(number, rows);
        var faults = rows.stream().flatMap(row -> row.faults().stream()).toList();
        return faults.isEmpty()
                ? new Entry.Found(line, order)
                : new Entry.Broken(line, Objects.requireNonNullElse(number, ""), faults);
    }

    private static OrderIn order(@Nullable String number, List<CsvRow> rows) {
        var row = rows.getFirst();
        var lines = rows.stream().map(CsvOrders::line).toList();
        return new OrderIn(
                number,
                row.text("shop"),
                row.text("buyer"),
                row.choice("market", MarketKind.class),
                lines,
                row.money("paid"),
                row.money("freight"),
                row.choice("state", TradeState.class),
                row.instant("placedAt"),
                row.instant("paidAt"),
                row.instant("shipBy"),
                row.instant("shippedAt"),
                row.instant("deliverBy"),
                row.instant("deliveredAt"),
                row.instant("succeededAt"),
                row.instant("closedAt"),
                row.instant("updatedAt"),
                null,
                review(row));
    }

    private static OrderIn.Line line(CsvRow row) {
        return new OrderIn.Line(
                row.count("lineNo"),
                row.text("sku"),
                row.text("title"),
                row.text("category"),
                row.text("promise"),
                row.count("quantity"),
                row.money("price"));
    }

    private static @Nullable List<Review> review(CsvRow row) {
        var rating = row.choice("reviewRating", Review.Rating.class);
        var at = row.instant("reviewAt");
        if (rating == null || at == null) {
            return null;
        }
        return List.of(new Review(Review.By.BUYER, rating, Objects.requireNonNullElse(row.text("reviewText"), ""), at));
    }
}

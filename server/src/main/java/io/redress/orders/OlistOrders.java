package io.redress.orders;

import io.redress.kernel.Money;
import io.redress.orders.OlistFiles.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders in the form of the Olist data set (a Brazilian marketplace): four CSV files side by side, joined by order and
 * customer id. The mapping is described in docs/import.md.
 *
 * <p>An order of several sellers becomes one order per seller, because a complaint is about one shop; what was paid is
 * split by the price and freight of their items, to the centavo. Items, payments and customers are held in memory:
 * about 1 kB an order.
 */
final class OlistOrders implements OrderSource {

    private final CsvRecords orders;
    private final Map<String, Integer> positions;
    private final OlistFiles files;
    private final ArrayDeque<Entry> ready = new ArrayDeque<>();

    /** Opens {@code orders.csv} or the folder it is in. */
    OlistOrders(Path file) throws IOException {
        var folder = file.toFile().isDirectory() ? file : file.toAbsolutePath().getParent();
        files = new OlistFiles(Objects.requireNonNull(folder));
        orders = OlistFiles.open(folder.resolve("orders.csv"));
        positions = OlistFiles.positions(orders);
        for (var column : List.of("order_id", "customer_id", "order_status", "order_purchase_timestamp")) {
            if (!positions.containsKey(column)) {
                throw new NotAnOrderFileException(Fault.of(column, "COLUMN_MISSING"));
            }
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (ready.isEmpty()) {
            var record = orders.next();
            if (record == null) {
                return null;
            }
            split(record.line(), OlistFiles.row(positions, record));
        }
        return ready.removeFirst();
    }

    @Override
    public void close() throws IOException {
        orders.close();
    }

    private void split(long line, CsvRow row) {
        var number = Objects.requireNonNullElse(row.text("order_id"), "");
        var state = state(Objects.requireNonNullElse(row.text("order_status"), ""));
        var bySeller = files.itemsBySeller(number);
        var moments = OlistMoments.of(row);
        if (state == null) {
            row.faults().add(Fault.of("order_status", "NOT_A_CHOICE", "created … delivered, canceled, unavailable"));
        }
        if (bySeller.isEmpty()) {
            row.faults().add(Fault.of("order_items", "MISSING"));
        }
        if (state == null || !row.faults().isEmpty()) {
            ready.add(new Entry.Broken(line, number, List.copyOf(row.faults())));
            return;
        }
        var head =
                new Head(number, files.buyer(Objects.requireNonNullElse(row.text("customer_id"), "")), state, moments);
        var sellers = List.copyOf(bySeller.values());
        var shares = shares(files.paid(number), sellers);
        for (var part = 0; part < sellers.size(); part++) {
            ready.add(new Entry.Found(line, order(head, part, sellers.get(part), shares.get(part))));
        }
    }

    /** What the parts of a split order share. */
    private record Head(String number, String buyer, TradeState state, OlistMoments at) {}

    private static OrderIn order(Head head, int part, List<Item> items, Money paid) {
        var at = head.at();
        return new OrderIn(
                part == 0 ? head.number() : head.number() + "-" + (part + 1),
                items.getFirst().seller(),
                head.buyer(),
                MarketKind.C2C,
                items.stream().map(OlistOrders::line).toList(),
                paid,
                items.stream().map(Item::freight).reduce(Money::plus).orElseThrow(),
                head.state(),
                at.purchased(),
                at.approved(),
                items.stream()
                        .map(Item::shipBy)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                at.shipped(),
                at.promised(),
                at.delivered(),
                head.state() == TradeState.SUCCESSFUL ? at.last() : null,
                head.state() == TradeState.CLOSED ? at.last() : null,
                at.last(),
                null,
                null);
    }

    /** The sample has no product table: the product's id stands for its title. */
    private static OrderIn.Line line(Item item) {
        return new OrderIn.Line(item.no(), item.product(), item.product(), null, null, 1, item.price());
    }

    private static @Nullable TradeState state(String status) {
        return switch (status) {
            case "created" -> TradeState.PLACED;
            case "approved", "invoiced", "processing" -> TradeState.PAID;
            case "shipped" -> TradeState.SHIPPED;
            case "delivered" -> TradeState.SUCCESSFUL;
            case "canceled", "unavailable" -> TradeState.CLOSED;
            default -> null;
        };
    }

    /** Splits by weight so that the shares add up: each is the difference of two rounded running sums. */
    private static List<Money> shares(Money paid, List<List<Item>> sellers) {
        var total = Math.max(1, sellers.stream().mapToLong(OlistOrders::weight).sum());
        var shares = new ArrayList<Money>();
        var given = new Money(0, paid.currency());
        var weight = 0L;
        for (var items : sellers) {
            weight += weight(items);
            var upTo = shares.size() == sellers.size() - 1 ? paid : paid.times(weight, total);
            shares.add(upTo.minus(given));
            given = upTo;
        }
        return shares;
    }

    private static long weight(List<Item> items) {
        return items.stream()
                .mapToLong(item -> item.price().minor() + item.freight().minor())
                .sum();
    }

    /** The moments of an order; {@code last} is the latest thing that happened and counts as its last change. */
    private record OlistMoments(
            @Nullable Instant purchased,
            @Nullable Instant approved,
            @Nullable Instant shipped,
            @Nullable Instant delivered,
            @Nullable Instant promised) {

        static OlistMoments of(CsvRow row) {
            return new OlistMoments(
                    row.instant("order_purchase_timestamp"),
                    row.instant("order_approved_at"),
                    row.instant("order_delivered_carrier_date"),
                    row.instant("order_delivered_customer_date"),
                    row.instant("order_estimated_delivery_date"));
        }

        @Nullable
        Instant last() {
            if (delivered != null) {
                return delivered;
            }
            return Stream.of(purchased, approved, shipped)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }
}

package io.redress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** A seeded file of orders: one to three lines each, a thousand shops, five orders a buyer, all states. */
final class OrderLines {

    private static final long SEED = 20_261_122;
    private static final int SHOPS = 1_000;
    private static final int ORDERS_PER_BUYER = 5;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] STATES = {"placed", "paid", "shipped", "successful", "closed"};

    private OrderLines() {}

    /** Writes so many orders as NDJSON. */
    static void write(Path file, int count, String run) {
        var random = new Random(SEED);
        try (var out = Files.newBufferedWriter(file)) {
            for (var no = 0; no < count; no++) {
                out.write(order(no, run, Math.max(1, count / ORDERS_PER_BUYER), random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String order(int no, String run, int buyers, Random random) {
        var at = START.plusSeconds(no * 20L);
        var lines = new StringBuilder();
        var paid = 1_000L;
        for (var line = 1 + random.nextInt(3); line > 0; line--) {
            var price = 500 + random.nextInt(50_000);
            paid += price;
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("""
                    {"sku":"SKU-%d","title":"电热水壶 不锈钢 1.7L 第 %d 款","category":"家电/厨房/水壶",\
                    "promise":"七天无理由退货，一年质保","quantity":1,"price":{"minor":%d,"currency":"CNY"}}""".formatted(random.nextInt(100_000), random.nextInt(1_000), price));
        }
        return """
                {"number":"%s-%d","shop":"shop-%d","buyer":"%s-buyer-%d","state":"%s","lines":[%s],\
                "paid":{"minor":%d,"currency":"CNY"},"freight":{"minor":1000,"currency":"CNY"},"placedAt":"%s",\
                "paidAt":"%s","shipBy":"%s","succeededAt":"%s","updatedAt":"%s"}
                """.formatted(
                        run,
                        no,
                        random.nextInt(SHOPS),
                        run,
                        random.nextInt(buyers),
                        STATES[random.nextInt(STATES.length)],
                        lines,
                        paid,
                        at,
                        at.plusSeconds(60),
                        at.plusSeconds(172_800),
                        at.plusSeconds(400_000),
                        at.plusSeconds(400_000));
    }
}

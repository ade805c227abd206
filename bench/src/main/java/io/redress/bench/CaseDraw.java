package io.redress.bench;

import io.redress.kernel.ReadableNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Draws the lots of the cases: {@code bench.copy}, a row each, with everything in which copies of a story differ. */
record CaseDraw(int cases, int orders, Instant now) {

    private static final long SEED = 20_261_126;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Which story each case is a copy of, when it was opened, and its number. */
    void draw(Connection database, List<WebStories.Played> stories) throws SQLException, IOException {
        try (var sql = database.createStatement()) {
            sql.execute("CREATE UNLOGGED TABLE bench.draw (n bigint, story int, opened timestamptz, number text)");
            var random = new Random(SEED);
            var serials = new HashMap<LocalDate, Long>();
            var shapes = new ArrayList<Shape>();
            for (var played : stories) shapes.add(Shape.of(database, played));
            var copy = database.unwrap(PGConnection.class).getCopyAPI();
            var lines = new StringBuilder();
            for (var n = 1; n <= cases; n++) {
                var story = story(random.nextInt(1_000), stories);
                var opened = shapes.get(story).opened(now, random);
                var day = LocalDate.ofInstant(opened, CHINA);
                // From 1000 on, so that those of the day of the load stand apart from new ones.
                var number = ReadableNumber.of("TS", day, 10_000 + serials.merge(day, 1L, Long::sum));
                lines.append(n)
                        .append('\t')
                        .append(story)
                        .append('\t')
                        .append(opened)
                        .append('\t');
                lines.append(number).append('\n');
                if (n % 50_000 == 0 || n == cases) {
                    var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.copyIn("COPY bench.draw FROM STDIN", new ByteArrayInputStream(bytes));
                    lines.setLength(0);
                }
            }
            sql.execute(lots());
            sql.execute("CREATE INDEX ON bench.copy (story)");
            sql.execute("ANALYZE bench.copy");
        }
    }

    private String lots() {
        return """
            CREATE UNLOGGED TABLE bench.copy AS
            SELECT d.*, bench.uuid('case', d.n) AS id, o.no AS order_no, bench.uuid('order', o.no) AS order_id,
                'W' || lpad(o.no::text, 12, '0') AS order_number, bench.buyer(o.no) AS buyer,
                bench.uuid('shop', bench.shop_no(o.no)) AS shop, bench.uuid('seller', bench.shop_no(o.no)) AS seller,
                bench.uuid('agent', (bench.roll(d.n, 11) * %5$d)::int %% %5$d) AS agent,
                bench.uuid('judge', (bench.roll(d.n, 12) * %6$d)::int %% %6$d) AS first,
                bench.uuid('judge', (bench.roll(d.n, 13) * %6$d)::int %% %6$d) AS second,
                (%9$s)[1 + (bench.roll(d.n, 19) * 20)::int %% 20] AS department, bench.title(o.no) AS title, bench.price(o.no) AS price,
                bench.pick(%1$s, d.n, 14) || '，' || bench.title(o.no) || bench.pick(%2$s, d.n, 15) || '。'
                    || bench.pick(%3$s, d.n, 16) || '。' || bench.pick(%3$s, d.n, 17) || '，编号' || d.n AS words,
                bench.pick(%4$s, d.n, 18) || '，单号' || d.n || '。' AS reply, timestamptz '%7$s' AS now
            FROM bench.draw d, LATERAL (SELECT d.n * %8$d AS no) o
            """.formatted(
                        BenchWords.WHEN,
                        BenchWords.WHAT,
                        BenchWords.THEN,
                        BenchWords.REPLIES,
                        BenchWords.AGENTS,
                        BenchWords.JUDGES,
                        now,
                        orders / cases,
                        BenchWords.DEPARTMENTS);
    }

    private static int story(int roll, List<WebStories.Played> stories) {
        var left = roll;
        for (var story = 0; story < stories.size(); story++) {
            left -= stories.get(story).perMille();
            if (left < 0) return story;
        }
        return stories.size() - 1;
    }

    /**
     * How long a story has been going on when it stands as it does, and how long it may stand so.
     *
     * @param left null: it is over
     */
    private record Shape(Duration lasted, @Nullable Duration left) {

        static Shape of(Connection database, WebStories.Played played) throws SQLException {
            try (var sql = database.createStatement();
                    var row = sql.executeQuery("""
                            SELECT version, extract(epoch FROM next_due - updated_at)::bigint, closed_at IS NULL
                            FROM cases.case_file WHERE id = '%s'""".formatted(played.id().value()))) {
                row.next();
                var lasted = Duration.ofHours((row.getLong(1) - 1) * CaseTemplate.HOURS_A_STEP);
                return new Shape(lasted, row.getBoolean(3) ? Duration.ofSeconds(row.getLong(2)) : null);
            }
        }

        /** Open cases stand somewhere in the time they have; closed ones were opened within two years. */
        Instant opened(Instant now, Random random) {
            var since = left == null
                    ? Duration.ofSeconds((long) (random.nextDouble() * 700 * 86_400))
                            .plusDays(20)
                    : Duration.ofSeconds((long) (random.nextDouble() * 0.98 * left.toSeconds()));
            return now.minus(lasted).minus(since).truncatedTo(ChronoUnit.SECONDS);
        }
    }
}

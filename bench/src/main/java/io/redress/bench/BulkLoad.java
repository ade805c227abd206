package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an empty data folder with many cases and orders: one case of each kind is made by the product, the rest are
 * copies by SQL. What is in the tables afterwards is what the product would have written.
 */
final class BulkLoad {

    private static final int PORTIONS = 10;

    /** Only for the load: a crash on the way means to begin again. */
    private static final Map<String, String> HASTE = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "autovacuum", "off",
            "shared_buffers", "1GB",
            "maintenance_work_mem", "1GB",
            "work_mem", "64MB",
            "max_wal_size", "24GB",
            "checkpoint_timeout", "1h");

    private final Path data;
    private final int cases;
    private final int orders;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    BulkLoad(Path data, int cases, int orders) {
        this.data = data;
        this.cases = cases;
        this.orders = orders;
    }

    void run() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, HASTE)) {
            var access = postgres.access();
            var stories = stories(access);
            var parallel = new ArrayList<String>();
            var afterwards = new ArrayList<String>();
            try (var database = open(access);
                    var sql = database.createStatement()) {
                var market = new MarketRows(orders);
                // Copies are in no log; the server would seal them for minutes beside what is measured.
                sql.execute("ALTER TABLE evidence.item DISABLE TRIGGER seal_new");
                sql.execute("ALTER TABLE cases.case_reading DISABLE TRIGGER seal_new");
                for (var statement : market.words()) sql.execute(statement);
                for (var statement : market.people(now)) sql.execute(statement);
                new CaseDraw(cases, orders, now).draw(database, stories);
                for (var story = 0; story < stories.size(); story++) {
                    var template = CaseTemplate.of(database, story, stories.get(story));
                    parallel.addAll(new CaseCopies(template).statements());
                    parallel.addAll(new CaseBelongings(template).statements());
                }
                portions(market).forEach(parallel::add);
                afterwards.addAll(market.attachments());
            }
            var indexes = new LoadedIndexes(access);
            var names = indexes.drop();
            new TwoHands(access).run(parallel);
            new TwoHands(access).run(afterwards);
            new TwoHands(access).run(names);
            new TwoHands(access).run(indexes.vacuums());
            // It knows only what was played; the server makes a new one.
            FileSystemUtils.deleteRecursively(data.resolve("search"));
            try (var database = open(access);
                    var sql = database.createStatement()) {
                sql.execute("ALTER TABLE evidence.item ENABLE TRIGGER seal_new");
                sql.execute("ALTER TABLE cases.case_reading ENABLE TRIGGER seal_new");
                sql.execute("CREATE TABLE bench.made AS SELECT %d AS cases, %d AS orders, timestamptz '%s' AS at"
                        .formatted(cases, orders, now));
            }
        }
    }

    private List<WebStories.Played> stories(EmbeddedPostgres.Access access) throws Exception {
        try (var market = CaseMarket.open(access, Map.of("redress.data", data.toString()))) {
            var people = market.people(WebStories.count());
            market.stock(people, 1);
            var played = WebStories.play(market, people);
            // The notices of what was played follow within a fifth of a second.
            Thread.sleep(3_000);
            return played;
        }
    }

    private List<String> portions(MarketRows market) {
        var all = new ArrayList<String>();
        for (var portion = 0; portion < PORTIONS; portion++) {
            all.add(market.orders(
                    (int) ((long) orders * portion / PORTIONS) + 1,
                    (int) ((long) orders * (portion + 1) / PORTIONS),
                    now));
        }
        return all;
    }

    static Connection open(EmbeddedPostgres.Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}

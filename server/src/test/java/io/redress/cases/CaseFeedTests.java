package io.redress.cases;

import static io.redress.cases.Street.buyer;
import static io.redress.cases.Street.quality;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Followers of the record against writers that commit late, out of order, or not at all. */
@RedressTest
@Import(Street.class)
class CaseFeedTests {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 60;
    private static final long SEED = 20_261_126;

    @Autowired
    CaseFeed feed;

    @Autowired
    Cases cases;

    @Autowired
    Street street;

    @Autowired
    DataSource database;

    private final UUID buyer = UUID.randomUUID();
    private final ConcurrentHashMap<UUID, Long> committed = new ConcurrentHashMap<>();

    @Test
    @DisplayName("O1 a follower meets every event once, however late its transaction ends")
    void nothingIsLostOrMetTwice() throws Exception {
        var followers = List.of(new Reader(1), new Reader(7), new Reader(500));
        var running = new CountDownLatch(WRITERS);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(no -> writers.submit(() -> write(new Random(SEED + no), running)));
            while (running.getCount() > 0) {
                followers.forEach(Reader::step);
            }
        }
        followers.forEach(Reader::toTheEnd);

        assertThat(committed).hasSizeGreaterThan(WRITERS * ROUNDS);
        for (var follower : followers) {
            assertThat(follower.met).hasSize(committed.size());
            follower.met.forEach((id, seqs) -> assertThat(seqs)
                    .as("case " + id)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, committed.get(id).intValue())
                                    .mapToObj(Long::valueOf)
                                    .toList()));
        }
    }

    @Test
    @DisplayName("O1 a transaction that is open while others commit is met when it ends, and nothing waits for it")
    void anOpenTransactionHidesOnlyItself() throws Exception {
        var reader = new Reader(100);
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        try (var slow = open()) {
            insert(slow, late, 1);
            try (var quick = open()) {
                insert(quick, early, 1);
                quick.commit();
            }
            reader.toTheEnd();
            assertThat(reader.met).containsOnlyKeys(early);

            slow.commit();
        }
        reader.toTheEnd();

        assertThat(reader.met).containsOnlyKeys(early, late);
    }

    @Test
    @DisplayName("O1 a position survives being written down, also half way")
    void aPositionIsText() throws Exception {
        var reader = new Reader(1);
        try (var connection = open()) {
            IntStream.range(0, 3).forEach(no -> insertQuietly(connection, UUID.randomUUID()));
            connection.commit();
        }
        for (var step = 0; step < 5; step++) {
            reader.position = FeedPosition.decode(reader.position.encode());
            reader.step();
        }

        assertThat(reader.met).hasSize(3);
    }

    @Test
    @DisplayName("E12 the feed tells what happened, and who may know of it by now")
    void theFeedTellsWhoMayKnow() {
        var order = street.order();
        var from = feed.end();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.handle(id, new Admit("", null), street.agent);

        var events = feed.after(from, 500).events().stream()
                .filter(each -> each.caseId().equals(id))
                .toList();

        assertThat(events).extracting(Happening::seq).containsExactly(1L, 2L);
        assertThat(events.getLast().event()).isInstanceOf(CaseEvent.Admitted.class);
        assertThat(events.getLast().guard().buyer()).contains(order.buyer());
        assertThat(events.getLast().guard().shop()).contains(order.shop());
        assertThat(events.getLast().owner()).isEqualTo(street.agent.id());
        assertThat(events.getLast().whoseTurn()).isEqualTo(Turn.SELLER);
    }

    @Test
    @DisplayName("history loaded in bulk is nobody's news")
    void loadedHistoryIsNotMet() throws Exception {
        var reader = new Reader(100);
        var id = UUID.randomUUID();
        try (var connection = open()) {
            insert(connection, id, 1);
            try (var statement = connection.prepareStatement(
                    "INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)"
                            + " SELECT case_id, 2, type, body, at, account, side, '0' FROM cases.case_event WHERE case_id = ?")) {
                statement.setObject(1, id);
                statement.executeUpdate();
            }
            connection.commit();
        }
        reader.toTheEnd();

        assertThat(reader.met.get(id)).containsExactly(1L);
    }

    /** One follower: where it is, and what it has met of this test's cases. */
    private final class Reader {
        private final int most;
        private final HashMap<UUID, List<Long>> met = new HashMap<>();
        private FeedPosition position = feed.end();

        Reader(int most) {
            this.most = most;
        }

        int step() {
            var stretch = feed.after(position, most);
            position = stretch.next();
            stretch.events().stream()
                    .filter(each -> each.guard().buyer().orElseThrow().value().equals(buyer))
                    .forEach(each -> met.computeIfAbsent(each.caseId().value(), _ -> new ArrayList<>())
                            .add(each.seq()));
            return stretch.events().size();
        }

        void toTheEnd() {
            var target = feed.end();
            while (step() > 0 || position.way() != null || !position.seen().equals(target.seen())) {
                target = feed.end();
            }
        }
    }

    /** Holds a transaction open over several quick ones, then commits or throws it away. */
    private Void write(Random random, CountDownLatch running) throws Exception {
        try {
            for (var round = 0; round < ROUNDS; round++) {
                writeRound(random);
            }
        } finally {
            running.countDown();
        }
        return null;
    }

    private void writeRound(Random random) throws SQLException {
        try (var slow = open()) {
            var late = UUID.randomUUID();
            insert(slow, late, 1);
            for (var quick = random.nextInt(4); quick >= 0; quick--) {
                try (var connection = open()) {
                    var id = UUID.randomUUID();
                    insert(connection, id, 1);
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed.put(id, 1L);
                        insert(connection, id, 2);
                        connection.commit();
                        committed.put(id, 2L);
                    }
                }
            }
            if (random.nextInt(4) == 0) {
                slow.rollback();
            } else {
                slow.commit();
                committed.put(late, 1L);
            }
        }
    }

    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void insertQuietly(Connection connection, UUID id) {
        try {
            insert(connection, id, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, UUID id, long seq) throws SQLException {
        if (seq == 1) {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO cases.case_file (id, number, version, state, buyer, shop, order_id, order_line,
                        order_number, title, type, opened_at, updated_at)
                    VALUES (?, ?, 1, 'SCREENING', ?, ?, ?, 1, 'K1', 'Kettle', 'quality', now(), now())
                    """)) {
                statement.setObject(1, id);
                statement.setString(2, id.toString());
                statement.setObject(3, buyer);
                statement.setObject(4, UUID.randomUUID());
                statement.setObject(5, UUID.randomUUID());
                statement.executeUpdate();
            }
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side)
                VALUES (?, ?, 'Withdrawn', '{"event": "Withdrawn", "reason": "late"}', now(), ?, 'BUYER')
                """)) {
            statement.setObject(1, id);
            statement.setLong(2, seq);
            statement.setObject(3, buyer);
            statement.executeUpdate();
        }
    }
}

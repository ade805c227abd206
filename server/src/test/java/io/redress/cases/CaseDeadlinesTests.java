package io.redress.cases;

import static io.redress.cases.Street.buyer;
import static io.redress.cases.Street.quality;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.orders.Order;
import io.redress.platform.ClockMoved;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
@Import(Street.class)
class CaseDeadlinesTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseDeadlines deadlines;

    @Autowired
    CaseStore store;

    @Autowired
    JdbcClient database;

    @Autowired
    Street street;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("E1 a deadline that runs out has exactly one outcome, however many runners fire it")
    void twoRunnersFireOnce() throws Exception {
        var filed = IntStream.range(0, 40).mapToObj(no -> file()).toList();
        var due = filed.getLast().dueAt();
        assertThat(due).isNotNull();

        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var jump = new ClockMoved(clock.instant(), due.plusSeconds(1));
            for (var runner = 0; runner < 4; runner++) {
                runners.submit(() -> deadlines.on(jump));
            }
        }

        for (var receipt : filed) {
            var events = events(receipt.id());
            assertThat(events.stream().filter(TimeRanOut.class::isInstance)).hasSize(1);
            assertThat(CaseFile.replay(events).stage()).isEqualTo(Stage.AWAITING_ANSWER);
        }
    }

    @Test
    @DisplayName("E2 a jump of the sandbox clock fires one deadline after the other, each at its own time")
    void aJumpFiresInOrder() {
        var id = file().id();

        deadlines.on(new ClockMoved(clock.instant(), clock.instant().plus(Duration.ofDays(60))));

        var ran = events(id).stream()
                .filter(TimeRanOut.class::isInstance)
                .map(TimeRanOut.class::cast)
                .toList();
        assertThat(ran).hasSizeGreaterThan(2);
        assertThat(ran).allSatisfy(each -> assertThat(each.at()).isEqualTo(each.dueAt()));
        assertThat(ran).extracting(CaseEvent::at).isSorted();
        assertThat(pending(id, clock.instant().plus(Duration.ofDays(60)))).isZero();
    }

    @Test
    @DisplayName("E1 a deadline the case does not know of stops no other")
    void aStrayRowStopsNobody() {
        var stray = file();
        var other = file();
        var due = clock.instant();
        database.sql("UPDATE cases.deadline SET kind = 'APPEAL_WINDOW', due_at = ? WHERE case_id = ?")
                .params(Timestamp.from(due), stray.id().value())
                .update();

        deadlines.on(new ClockMoved(due, due.plus(Duration.ofDays(10))));

        assertThat(events(other.id())).anyMatch(TimeRanOut.class::isInstance);
        database.sql("DELETE FROM cases.deadline WHERE case_id = ?")
                .param(stray.id().value())
                .update();
    }

    @Test
    @DisplayName("E1 a case whose record cannot be read stops no other")
    void anUnreadableRecordStopsNobody() {
        var stray = UUID.randomUUID();
        var other = file();
        var due = clock.instant();
        database.sql("""
                        WITH e AS (INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
                            VALUES (:id, 1, 'Filed', '{"event": "NotOfThisVersion"}', :at, :id, 'BUYER', '0'))
                        INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                        VALUES (:id, 'SCREENING', :at, 'PLATFORM', '-', 'ACCEPT_FILING')
                        """).param("id", stray).param("at", Timestamp.from(due)).update();

        deadlines.on(new ClockMoved(due, due.plus(Duration.ofDays(10))));

        assertThat(events(other.id())).anyMatch(TimeRanOut.class::isInstance);
        database.sql("DELETE FROM cases.deadline WHERE case_id = ?")
                .param(stray)
                .update();
    }

    @Test
    @DisplayName("E10 a broken promise is listed among those until it is kept")
    void aBrokenPromiseIsListedUntilItIsKept() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.handle(id, new CaseCommand.Admit("", null), street.agent);
        cases.handle(id, new CaseCommand.Agree("Sorry."), Street.seller(order));
        assertThat(broken(order)).isEmpty();

        deadlines.on(new ClockMoved(clock.instant(), clock.instant().plus(Duration.ofDays(60))));
        assertThat(broken(order)).containsExactly(id);

        var report = new CaseCommand.ReportPerformance(Set.of(1), "Refunded.", Set.of());
        cases.handle(id, report, Street.seller(order));
        assertThat(broken(order)).isEmpty();
    }

    private List<CaseId> broken(Order of) {
        var query = new CaseQuery(
                Set.of(Stage.OVERDUE),
                Optional.empty(),
                Optional.of(of.id()),
                Optional.empty(),
                CaseQuery.Hand.ANYBODYS,
                CaseQuery.Sort.NEWEST);
        return cases.page(query, street.supervisor, Cursor.START, new Limit(10)).items().stream()
                .map(CaseLine::id)
                .toList();
    }

    private Receipt file() {
        var order = street.order();
        return cases.file(quality(order), buyer(order), Request.PLAIN);
    }

    private List<CaseEvent> events(CaseId id) {
        return store.events(id, Long.MAX_VALUE).stream().map(StoredEvent::event).toList();
    }

    private long pending(CaseId id, Instant until) {
        return database.sql("SELECT count(*) FROM cases.deadline WHERE case_id = ? AND due_at <= ?")
                .params(id.value(), Timestamp.from(until))
                .query(Long.class)
                .single();
    }
}

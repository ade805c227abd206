package io.redress.cases;

import static io.redress.cases.Appended.APPLIED;
import static io.redress.cases.Appended.MOVED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.RedressTest;
import io.redress.cases.Append.DeadlineRow;
import io.redress.cases.Append.EventRow;
import io.redress.cases.Append.Line;
import io.redress.cases.Append.Opening;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class CaseJournalTests {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00.123457Z");

    @Autowired
    CaseJournal journal;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("E12 an append writes line, events and deadlines together, to the microsecond")
    void anAppendIsWrittenWhole() {
        var id = open();

        assertThat(journal.append(step(id, 1, List.of(deadline("ANSWER")), List.of("SCREENING"))))
                .isEqualTo(APPLIED);

        assertThat(version(id)).isEqualTo(2);
        assertThat(seqs(id)).containsExactly(1L, 2L);
        assertThat(kinds(id)).containsExactly("ANSWER");
        assertThat(database.sql("SELECT at FROM cases.case_event WHERE case_id = ? AND seq = 2")
                        .param(id)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(NOW);
    }

    @Test
    @DisplayName("O1 an append on an old version writes nothing at all")
    void aStaleAppendLeavesNoTrace() {
        var id = open();
        journal.append(step(id, 1, List.of(), List.of()));

        assertThat(journal.append(step(id, 1, List.of(deadline("ANSWER")), List.of("SCREENING"))))
                .isEqualTo(MOVED_ON);

        assertThat(version(id)).isEqualTo(2);
        assertThat(kinds(id)).containsExactly("SCREENING");
    }

    @Test
    @DisplayName("C5 of two openings about the same order line, type and buyer one is written")
    void oneOpenCaseForTheSameThing() {
        var buyer = UUID.randomUUID();

        assertThat(journal.append(opening(UUID.randomUUID(), buyer, null))).isEqualTo(APPLIED);
        assertThat(journal.append(opening(UUID.randomUUID(), buyer, null))).isEqualTo(MOVED_ON);
    }

    @Test
    @DisplayName("C5 an opening under a key that opened a case before is not written")
    void oneOpeningForAKey() {
        var key = UUID.randomUUID();

        assertThat(journal.append(opening(UUID.randomUUID(), UUID.randomUUID(), key)))
                .isEqualTo(APPLIED);
        assertThat(journal.append(opening(UUID.randomUUID(), UUID.randomUUID(), key)))
                .isEqualTo(MOVED_ON);
    }

    @Test
    @DisplayName("O1 an append the database refuses fails alone")
    void aBrokenAppendFailsAlone() {
        var good = open();
        var broken = open();
        var answers = new ArrayList<CompletableFuture<Appended>>();
        answers.add(journal.begin(step(good, 1, List.of(), List.of())));
        var bad = journal.begin(
                new Append(broken, 1, line(2), null, List.of(event(2, "no json")), List.of(), List.of(), null, null));
        answers.add(journal.begin(step(good, 2, List.of(), List.of())));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(APPLIED));
        assertThatThrownBy(() -> CaseJournal.await(bad)).hasMessageContaining("json");
        assertThat(version(broken)).isEqualTo(1);
    }

    @Test
    @DisplayName("E4 work alongside stands or falls with its append")
    void failingWorkAlongsideTakesTheAppendBack() {
        var id = open();
        var append = new Append(
                id,
                1,
                line(2),
                null,
                List.of(event(2, "{}")),
                List.of(),
                List.of(),
                () -> {
                    throw new IllegalStateException("no points today");
                },
                null);

        assertThatThrownBy(() -> journal.append(append)).hasMessage("no points today");
        assertThat(version(id)).isEqualTo(1);
        assertThat(seqs(id)).containsExactly(1L);
    }

    @Test
    @DisplayName("E12 the record can neither be changed nor cut")
    void theRecordIsAppendOnly() {
        var id = open();

        assertThatThrownBy(() -> database.sql("UPDATE cases.case_event SET side = 'SELLER' WHERE case_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("DELETE FROM cases.case_event WHERE case_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("E12 a hundred appends handed over at once keep their order and number densely")
    void manyAppendsOfOneCaseKeepTheirOrder() {
        var id = open();
        var answers = new ArrayList<CompletableFuture<Appended>>();
        for (var version = 1; version <= 100; version++) {
            answers.add(journal.begin(step(id, version, List.of(), List.of())));
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(APPLIED));
        assertThat(seqs(id)).hasSize(101).isSorted().last().isEqualTo(101L);
    }

    private UUID open() {
        var id = UUID.randomUUID();
        assertThat(journal.append(opening(id, UUID.randomUUID(), null))).isEqualTo(APPLIED);
        return id;
    }

    private static Append opening(UUID id, UUID buyer, @org.jspecify.annotations.Nullable UUID key) {
        var same = new UUID(0, 7);
        var opening = new Opening(id.toString(), buyer, same, same, 1, "A1", "Teapot", "quality", key, key);
        return new Append(
                id,
                0,
                line(1),
                opening,
                List.of(event(1, "{}")),
                List.of(deadline("SCREENING")),
                List.of(),
                null,
                null);
    }

    private static Append step(UUID id, long expected, List<DeadlineRow> started, List<String> stopped) {
        return new Append(
                id,
                expected,
                line(expected + 1),
                null,
                List.of(event(expected + 1, "{}")),
                started,
                stopped,
                null,
                null);
    }

    private static Line line(long version) {
        return new Line(version, "SCREENING", "PLATFORM", NOW, "quality", null, null, null, NOW, null, null);
    }

    private static EventRow event(long seq, String body) {
        return new EventRow(seq, "Said", body, NOW, null, "BUYER", null, null);
    }

    private static DeadlineRow deadline(String kind) {
        return new DeadlineRow(kind, NOW.plusSeconds(1_000_000_000), "SELLER", "2026-02-01", "GO_TO_PLATFORM");
    }

    private long version(UUID id) {
        return database.sql("SELECT version FROM cases.case_file WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<Long> seqs(UUID id) {
        return database.sql("SELECT seq FROM cases.case_event WHERE case_id = ? ORDER BY seq")
                .param(id)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    private List<String> kinds(UUID id) {
        return database.sql("SELECT kind FROM cases.deadline WHERE case_id = ? ORDER BY kind")
                .param(id)
                .query((row, no) -> row.getString(1))
                .list();
    }
}

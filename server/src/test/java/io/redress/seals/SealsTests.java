package io.redress.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.proof.NoteKey;
import io.redress.proof.SaltedRecord;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a record to its proof: on a database of its own, with the pulse stopped and the steps taken here. */
@RedressTest
@FreshDatabase
@Import(Neighbourhood.class)
class SealsTests {

    @Autowired
    SealPulse pulse;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Publisher publisher;

    @Autowired
    Seals seals;

    @Autowired
    Fsck fsck;

    @Autowired
    List<RecordSource> sources;

    @Autowired
    Cases cases;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Autowired
    Api api;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void walkByHand() {
        pulse.stop();
    }

    @Test
    @DisplayName("D4 every event, snapshot, reading and edition is in the log, and each can be proved to be there")
    void everyRecordCanBeProved() {
        var id = played();
        catchUp();

        assertThat(leaves("case_event", id)).hasSize(2);
        assertThat(leaves("case_reading", id)).isNotEmpty();
        var head = seals.checkpoint().orElseThrow().checkpoint();
        var kinds = new ArrayList<String>();
        for (var source : sources) {
            var keys = source.keys(RecordKey.FIRST, 1_000);
            kinds.add(source.kind() + " " + !keys.isEmpty());
            var leaves = byKey(source.kind(), keys);
            for (var record : source.read(keys)) {
                var leaf = leaves.get(record.key());
                var salted = new SaltedRecord(leaf.salt(), record.record());
                assertThat(seals.inclusion(leaf.no(), head.size()).holds(salted.leaf(), head.root()))
                        .as(source.kind() + " " + record.key())
                        .isTrue();
            }
        }
        assertThat(kinds).contains("case_event true", "evidence_item true", "case_reading true", "edition true");
    }

    @Test
    @DisplayName(
            "D4 anybody reads the log without an account: a signed checkpoint, its key and the tiles, no personal data")
    void theLogIsPublic() {
        played();
        catchUp();

        var key =
                NoteKey.parse(api.anonymous().get("/log/key").expect(200).body().strip());
        var note = SignedNote.parse(
                api.anonymous().get("/log/checkpoint").expect(200).bytes());
        var head = SignedCheckpoint.verified(note, key).orElseThrow().checkpoint();
        assertThat(head.size()).isGreaterThan(5);
        var width = head.size() >= 256 ? "" : ".p/" + head.size();
        var entries = api.anonymous().get("/log/tile/entries/000" + width).expect(200);
        assertThat(entries.bytes()).hasSize((int) Math.min(head.size(), 256) * (2 + 32));
        assertThat(entries.header("Cache-Control")).contains("immutable");
        for (var path :
                List.of("tile/0/999", "tile/../log.key", "tile/0/../../checkpoint", "tile/%2e%2e/x", "nothing")) {
            assertThat(api.anonymous().get("/log/" + path).status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    @DisplayName("D4 a step that is killed leaves nothing behind and is taken again; nothing is sealed twice")
    void aKilledStepIsTakenAgain() {
        catchUp();
        var id = played();
        transaction.executeWithoutResult(status -> {
            sequencer.step();
            assertThat(leaves("case_event", id)).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(leaves("case_event", id)).isEmpty();

        catchUp();
        catchUp();
        assertThat(leaves("case_event", id)).hasSize(2);
        assertThat(leaves("case_reading", id)).hasSize(1);
    }

    @Test
    @DisplayName("D4 the log grows and never changes: each checkpoint continues the one before")
    void theLogGrows() {
        played();
        catchUp();
        var before = seals.checkpoint().orElseThrow().checkpoint();
        played();
        catchUp();
        var after = seals.checkpoint().orElseThrow().checkpoint();

        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(seals.consistency(before.size(), after.size()).holds(before.root(), after.root()))
                .isTrue();
    }

    @Test
    @DisplayName("D4 a clean house has nothing amiss, as often as it is looked at")
    void aCleanHouseHasNothingAmiss() {
        for (var round = 0; round < 5; round++) {
            played();
            var amiss = new ArrayList<Amiss>();
            var report = fsck.run(amiss::add);
            assertThat(amiss).isEmpty();
            assertThat(report.entries())
                    .isEqualTo(report.records().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    @Test
    @DisplayName("D4 the log's own key is nobody else's to read, and the log holds nothing of what was written")
    void theLogHoldsNothingOfAnybody() {
        var matter = neighbourhood.matter("Kettle");
        neighbourhood.file(matter, "A marker that nobody else would write: qzx-7731.");
        catchUp();
        var head = seals.checkpoint().orElseThrow().checkpoint();
        var width = head.size() >= 256 ? "" : ".p/" + head.size();
        var tile =
                api.anonymous().get("/log/tile/entries/000" + width).expect(200).bytes();
        assertThat(new String(tile, UTF_8)).doesNotContain("qzx-7731").doesNotContain("Kettle");
        assertThat(api.anonymous().get("/log/key").body()).doesNotContain("PRIVATE");
    }

    /** Filed, admitted and looked at. */
    private CaseId played() {
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        people.as(matter.agent()).get("/api/v1/cases/" + id.value()).expect(200);
        return id;
    }

    private List<Leaf> leaves(String kind, CaseId id) {
        return seals.about(kind, List.of(id.value()));
    }

    private Map<RecordKey, Leaf> byKey(String kind, List<RecordKey> keys) {
        return seals.about(kind, keys.stream().map(RecordKey::ref).toList()).stream()
                .collect(Collectors.toMap(Leaf::key, Function.identity()));
    }

    private void catchUp() {
        var more = true;
        while (more) {
            more = sequencer.step();
            more |= publisher.step();
        }
    }
}

package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.simulator.Ledger.Acknowledged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds the server to the ledger: whatever was acknowledged is there, once, as it was acknowledged. */
final class Audit {

    /** A page of the record; more than any case here has. */
    private static final int PAGE = 100;

    private final Caller reader;
    private final Ledger ledger;
    private final Archive archive;
    private final Random random;
    private final Map<String, Integer> seen = new HashMap<>();
    private int checks;

    Audit(Caller reader, Ledger ledger, Archive archive, Random random) {
        this.reader = reader;
        this.ledger = ledger;
        this.archive = archive;
        this.random = random;
    }

    /** How many receipts and files were looked up again. */
    int checks() {
        return checks;
    }

    /** While writers hold back: a request that got no answer may have been done, so the end of its case is open. */
    void afterRestart() throws Exception {
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.cases()).containsAll(ledger.cases());
        for (var id : lately()) {
            var record = record(id);
            var last = claim(id, record).stream().max(Long::compare).orElseThrow();
            assertThat(unclaimed(record, claim(id, record))).allMatch(seq -> seq > last);
        }
    }

    /** Whatever was done was answered. */
    void nothingUnanswered() throws Exception {
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.cases()).containsExactlyInAnyOrderElementsOf(ledger.cases());
        for (var id : ledger.cases()) {
            var record = record(id);
            assertThat(unclaimed(record, claim(id, record)))
                    .as("done in %s without a receipt", id)
                    .isEmpty();
        }
    }

    /** After the last request was answered: nothing is there that nobody asked for, and asking again adds nothing. */
    void complete() throws Exception {
        for (var id : ledger.cases()) {
            sendAgain(ledger.of(id));
        }
        nothingUnanswered();
        ledger.evidence().forEach((id, stored) -> {
            checks++;
            assertThat(Speck.sha256(stored.by().download("/api/v1/evidence/" + id + "/original")))
                    .as("evidence %s", id)
                    .isEqualTo(stored.sha256());
        });
    }

    /**
     * The numbers of a case's events that receipts speak of; each is there as its receipt says, and has one receipt.
     */
    private Set<Long> claim(String id, List<JsonNode> record) {
        var claimed = new HashSet<Long>();
        for (var done : ledger.of(id)) {
            checks++;
            for (var event : done.receipt().path("events")) {
                var seq = event.path("seq").asLong();
                assertThat(seq).as("events of %s", id).isBetween(1L, (long) record.size());
                var entry = record.get((int) seq - 1);
                assertThat(entry.path("event").path("event"))
                        .as("event %s of %s", seq, id)
                        .isEqualTo(event.path("type"));
                assertThat(entry.path("at")).isEqualTo(event.path("at"));
                assertThat(claimed.add(seq))
                        .as("two receipts for event %s of %s", seq, id)
                        .isTrue();
            }
        }
        var last = ledger.of(id).getLast();
        var then = reader.get("/api/v1/cases/" + id + "/versions/" + last.version());
        assertThat(then.body().path("state"))
                .as("%s at %s", id, last.version())
                .isEqualTo(last.receipt().path("state"));
        return claimed;
    }

    private static List<Long> unclaimed(List<JsonNode> record, Set<Long> claimed) {
        return record.stream()
                .filter(entry -> !entry.path("side").asString().equals("clock"))
                .map(entry -> entry.path("seq").asLong())
                .filter(seq -> !claimed.contains(seq))
                .toList();
    }

    /** The same request under the same key again: the same receipt, and nothing happens. */
    private void sendAgain(List<Acknowledged> acknowledged) {
        var one = acknowledged.get(random.nextInt(acknowledged.size()));
        var again = one.ask().send();
        for (var field : List.of("id", "version", "state", "events")) {
            assertThat(again.body().path(field))
                    .as("%s of %s sent again: %s", field, one.ask().path(), again)
                    .isEqualTo(one.receipt().path(field));
        }
    }

    /** The record of a case, whose numbers have no gap. */
    List<JsonNode> record(String id) {
        var record = new ArrayList<JsonNode>();
        var answer = reader.get("/api/v1/cases/" + id + "/timeline?limit=" + PAGE);
        answer.body().path("items").forEach(record::add);
        assertThat(record).as("%s: %s", id, answer).isNotEmpty().hasSizeLessThan(PAGE);
        for (var index = 0; index < record.size(); index++) {
            assertThat(record.get(index).path("seq").asInt()).isEqualTo(index + 1);
        }
        return record;
    }

    /** Cases with a receipt since the last look, and a few older ones. */
    private List<String> lately() {
        return ledger.cases().stream()
                .filter(id -> {
                    var receipts = ledger.of(id).size();
                    var before = seen.put(id, receipts);
                    return before == null || before != receipts || random.nextInt(10) == 0;
                })
                .toList();
    }
}

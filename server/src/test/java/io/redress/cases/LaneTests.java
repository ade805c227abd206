package io.redress.cases;

import static io.redress.cases.Appended.APPLIED;
import static io.redress.cases.Appended.MOVED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LaneTests {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<List<UUID>> batches = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final Set<UUID> poison = new HashSet<>();
    private final Set<UUID> stale = new HashSet<>();
    private final Lane lane = new Lane("test", this::write);

    @AfterEach
    void close() throws InterruptedException {
        mayGoOn.countDown();
        lane.close();
    }

    @Test
    @DisplayName("O1 what gathers while a statement runs is written by the next one")
    void appendsThatWaitTogetherShareAStatement() throws Exception {
        var first = lane.add(append(ONE, 1));
        begun.await();
        var second = lane.add(append(ONE, 2));
        var third = lane.add(append(TWO, 1));
        mayGoOn.countDown();

        assertThat(List.of(first.get(), second.get(), third.get())).containsOnly(APPLIED);
        assertThat(batches).containsExactly(List.of(ONE), List.of(ONE, TWO));
    }

    @Test
    @DisplayName("E12 two appends of one case never share a statement and keep their order")
    void aCasesAppendsAreWrittenOneAfterTheOther() throws Exception {
        var _ = lane.add(append(TWO, 1));
        begun.await();
        var _ = lane.add(append(ONE, 1));
        var _ = lane.add(append(ONE, 2));
        var last = lane.add(append(ONE, 3));
        mayGoOn.countDown();

        assertThat(last.get()).isEqualTo(APPLIED);
        assertThat(batches).containsExactly(List.of(TWO), List.of(ONE), List.of(ONE), List.of(ONE));
    }

    @Test
    @DisplayName("O1 each append of a statement has its own outcome")
    void aStaleAppendDoesNotTouchItsNeighbour() throws Exception {
        stale.add(TWO);
        mayGoOn.countDown();
        var good = lane.add(append(ONE, 1));
        var late = lane.add(append(TWO, 1));

        assertThat(good.get()).isEqualTo(APPLIED);
        assertThat(late.get()).isEqualTo(MOVED_ON);
    }

    @Test
    @DisplayName("O1 a failing statement is tried again one by one")
    void aPoisonedAppendFailsAlone() throws Exception {
        poison.add(TWO);
        var _ = lane.add(append(ONE, 1));
        begun.await();
        var good = lane.add(append(ONE, 2));
        var bad = lane.add(append(TWO, 1));
        mayGoOn.countDown();

        assertThat(good.get()).isEqualTo(APPLIED);
        assertThatThrownBy(bad::get).hasRootCauseMessage("poison");
    }

    @Test
    @DisplayName("O4 a closing journal writes what waits and takes nothing more")
    void closingDrainsTheQueue() throws Exception {
        var before = lane.add(append(ONE, 1));
        mayGoOn.countDown();
        lane.close();

        assertThat(before.get()).isEqualTo(APPLIED);
        assertThatThrownBy(() -> lane.add(append(ONE, 2)).get()).hasCauseInstanceOf(JournalBusy.class);
    }

    private Set<UUID> write(List<Append> batch) throws InterruptedException {
        begun.countDown();
        mayGoOn.await();
        var ids = batch.stream().map(Append::id).toList();
        if (ids.stream().anyMatch(poison::contains)) {
            throw new IllegalStateException("poison");
        }
        batches.add(ids);
        var applied = new HashSet<>(ids);
        applied.removeAll(stale);
        return applied;
    }

    private static Append append(UUID id, long expected) {
        var line = new Append.Line(expected + 1, "s", "buyer", null, "quality", null, null, null, NOW, null, null);
        var event = new Append.EventRow(expected + 1, "e", "{}", NOW, null, "buyer", null, null);
        return new Append(id, expected, line, null, List.of(event), List.of(), List.of(), null, null);
    }
}

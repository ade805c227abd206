package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.simulator.Archive.Armed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The clock of a crowd's server, and its death at moments that matter to deadlines. */
record Time(Crowd crowd) {

    /** Far more than the quarter of a second in which a deadline is due to fire; a start's work comes on top. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Instant now() {
        return Instant.parse(
                crowd.street().operator().get("/api/v1/sandbox/clock").text("now"));
    }

    void moveTo(Instant target) {
        var answer = crowd.street().operator().post("/api/v1/sandbox/clock", Map.of("to", target));
        assertThat(answer.ok() || answer.code().equals("CLOCK_ONLY_FORWARD"))
                .as("%s", answer)
                .isTrue();
    }

    /** The move may have been noted or not, and any part of the deadlines may have fired. */
    void killWhileMoving(Duration step, Duration after) throws Exception {
        var target = now().plus(step);
        try (var mover = Executors.newSingleThreadExecutor()) {
            var moving = mover.submit(() -> moveTo(target));
            LockSupport.parkNanos(after.toNanos());
            Cut.SERVER.end(crowd.server());
            try {
                moving.get(1, TimeUnit.MINUTES);
            } catch (ExecutionException broken) {
                assertThat(broken).hasCauseInstanceOf(UncheckedIOException.class);
            }
        }
        crowd.server().restart();
        moveTo(target);
    }

    /** They run out while nobody is there. */
    void killJustBefore(List<Armed> armed) throws Exception {
        var first = armed.stream().map(Armed::dueAt).min(Instant::compareTo).orElseThrow();
        moveTo(first.minusSeconds(1));
        Cut.EVERYTHING.end(crowd.server());
        crowd.server().restart();
    }

    /** How many of these have run out by now; each of them has fired exactly once, and not too early. */
    int assertFired(List<Armed> armed) throws Exception {
        var now = now();
        var due = armed.stream().filter(each -> each.dueAt().isBefore(now)).toList();
        awaitNothingDue(now);
        for (var deadline : due) {
            var fired = crowd.audit().record(deadline.caseId()).stream()
                    .filter(entry ->
                            entry.path("event").path("event").asString().equals("TimeRanOut"))
                    .filter(entry -> entry.path("event").path("kind").asString().equals(deadline.kind()))
                    .filter(entry -> Instant.parse(
                                    entry.path("event").path("dueAt").asString())
                            .equals(deadline.dueAt()))
                    .toList();
            assertThat(fired).as("%s", deadline).hasSize(1);
            assertThat(Instant.parse(fired.getFirst().path("at").asString())).isAfterOrEqualTo(deadline.dueAt());
        }
        return due.size();
    }

    private void awaitNothingDue(Instant now) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.archive().nextDeadlines().stream()
                .anyMatch(each -> each.dueAt().isBefore(now))) {
            assertThat(System.nanoTime())
                    .as("deadlines fire soon after a start")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}

package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ends the server with SIGKILL while people work with it, again and again on one data folder. The moments are random
 * but follow from a seed: {@code -Dredress.kill.seed=…}, {@code -Dredress.kills=…}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTests {

    private static final long SEED = Long.getLong("redress.kill.seed", 20_261_122);
    private static final int KILLS = Integer.getInteger("redress.kills", 20);
    private static final int KILLS_AT_DEADLINES = Math.max(2, KILLS / 4);

    private static final List<Cut> CUTS = List.of(Cut.values());

    /** What a buyer may file on one day. */
    private static final int CASES_EACH = 20;

    /** As long as a start takes, so that a kill may hit any moment of it. */
    private static final Duration START = Duration.ofSeconds(4);

    /** As long as a request takes, so that a kill may hit any moment of it. */
    private static final Duration REQUEST = Duration.ofMillis(20);

    private static final Random RANDOM = new Random(SEED);

    private static @Nullable Crowd gathered;

    @BeforeAll
    static void gathers() throws Exception {
        gathered = Crowd.gather(SEED);
    }

    @AfterAll
    static void cleansUp() throws IOException {
        if (gathered != null) {
            gathered.close();
        }
    }

    private static Crowd crowd() {
        if (gathered == null) {
            throw new IllegalStateException("Expected a crowd, but nobody came");
        }
        return gathered;
    }

    @Test
    @Order(1)
    @DisplayName("E12 nothing acknowledged is lost, doubled or halved when the server is killed at random moments")
    void losesNothingAcknowledged() throws Exception {
        var crowd = crowd();
        crowd.work("day", CASES_EACH, somebodyGaveUp -> {
            for (var kill = 1; kill <= KILLS && !somebodyGaveUp.getAsBoolean(); kill++) {
                killUnderWork(crowd, kill);
            }
        });
        crowd.audit().complete();
        var ledger = crowd.ledger();
        assertThat(verdictsBooked(crowd)).isEqualTo(ledger.decided().size());
        System.out.printf(
                "Killed %d times (seed %d): %d requests acknowledged, %d cases, %d verdicts, %d requests sent again, "
                        + "%d receipts and files looked up%n",
                KILLS,
                SEED,
                ledger.requests(),
                ledger.cases().size(),
                ledger.decided().size(),
                ledger.repeats(),
                crowd.audit().checks());
    }

    @Test
    @Order(2) // it moves the clock
    @DisplayName("E2 every deadline fires once when the server is killed before, while and after it runs out")
    void firesEachDeadlineOnce() throws Exception {
        var crowd = crowd();
        var time = new Time(crowd);
        time.moveTo(time.now().plus(Duration.ofHours(25))); // on a new day everybody may file again
        crowd.work("eve", 4);
        var fired = 0;
        for (var kill = 1; kill <= KILLS_AT_DEADLINES; kill++) {
            var armed = crowd.archive().nextDeadlines();
            if (kill % 2 == 1) {
                time.killWhileMoving(Duration.ofDays(1 + RANDOM.nextInt(4)), some(REQUEST.multipliedBy(10)));
            } else {
                time.killJustBefore(armed);
            }
            fired += time.assertFired(armed);
        }
        assertThat(crowd.archive().faults()).isEmpty();
        assertThat(fired).isPositive();
        System.out.printf("Killed %d times around deadlines: %d ran out, each once%n", KILLS_AT_DEADLINES, fired);
    }

    private static void killUnderWork(Crowd crowd, int kill) throws Exception {
        var ledger = crowd.ledger();
        assertThat(ledger.await(ledger.requests() + 10 + RANDOM.nextInt(100)))
                .as("work goes on before kill %d", kill)
                .isTrue();
        pause(REQUEST);
        CUTS.get(RANDOM.nextInt(CUTS.size())).end(crowd.server());
        crowd.sender().hold();
        if (RANDOM.nextInt(4) == 0) {
            crowd.server().launch();
            pause(START);
            Cut.SERVER.end(crowd.server());
        }
        crowd.server().restart();
        crowd.audit().afterRestart();
        crowd.sender().release();
    }

    /** Verdicts that stand in the penalties of the shop, as its API tells. */
    private static int verdictsBooked(Crowd crowd) {
        var reader = crowd.street().supervisor();
        var one =
                reader.get("/api/v1/cases/" + crowd.ledger().cases().iterator().next());
        var shop = one.body().path("matter").path("shop").asString();
        var booked = 0;
        var from = "";
        do {
            var page = reader.get("/api/v1/shops/" + shop + "/penalties/history?limit=100" + from);
            booked += page.body().path("items").size();
            from = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!from.isEmpty());
        return booked;
    }

    private static Duration some(Duration most) {
        return Duration.ofNanos((long) (RANDOM.nextDouble() * most.toNanos()));
    }

    private static void pause(Duration most) {
        LockSupport.parkNanos(some(most).toNanos());
    }
}

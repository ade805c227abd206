package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asks the server to end (SIGTERM) while people work with it. */
class StopTests {

    /** On a quiet machine it takes two. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    @DisplayName("E12 a server that is told to stop answers what it has begun, leaves nothing behind, and exits 0")
    void answersWhatItHasBegun() throws Exception {
        try (var crowd = Crowd.gather(1)) {
            crowd.work("day", 5, somebodyGaveUp -> {
                assertThat(crowd.ledger().await(60)).isTrue();
                assertThat(crowd.server().stop(SOON)).hasValue(0);
                crowd.sender().hold();
                assertThat(crowd.server().data().resolve("postgres/cluster/postmaster.pid"))
                        .doesNotExist();
                crowd.server().restart();
                crowd.audit().nothingUnanswered();
            });
            crowd.audit().complete();
        }
    }
}

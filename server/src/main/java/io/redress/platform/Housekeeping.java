package io.redress.platform;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the modules' {@link Chore}s. */
@Component
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Rows of one statement: some milliseconds of work, and few locks. */
    static final int BATCH = 1_000;

    /** Statements of one chore in one go: what is left waits an hour, so that no chore starves the others. */
    private static final int BATCHES = 1_000;

    private final List<Chore> chores;

    Housekeeping(List<Chore> chores) {
        this.chores = chores;
    }

    /** Hourly: a day's leftovers go in two dozen small goes rather than in one long one. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void everyHour() {
        chores.forEach(Housekeeping::run);
    }

    /** One that fails is told and tried again in an hour; the others go on. */
    private static void run(Chore chore) {
        try {
            var gone = 0L;
            for (var batch = 1; batch <= BATCHES; batch++) {
                var now = chore.sweep(BATCH);
                gone += now;
                if (now < BATCH) {
                    break;
                }
            }
            LOG.debug("Threw away {} {}", gone, chore.what());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Expected to throw away old {}, but it failed; it is tried again in an hour",
                    chore.what(),
                    failure);
        }
    }
}

package io.redress.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys that nobody will repeat any more. */
@Component
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final OnceStore keys;

    Housekeeping(OnceStore keys) {
        this.keys = keys;
    }

    /** Hourly: a day's keys go in two dozen small deletes rather than in one long one. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOldKeys() {
        var forgotten = keys.forgetOlderThan(Duration.ofDays(Once.KEPT_DAYS));
        LOG.debug("Forgot {} idempotency keys", forgotten);
    }
}

package io.redress.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Moves the clock of a sandbox, remembers it across restarts, and tells everybody before it answers. */
@Service
@ConditionalOnProperty(name = "redress.clock", havingValue = "adjustable")
class SandboxClock implements InitializingBean {

    /** Enough for two penalty years in one step; a slip of the pen does not end the calendar. */
    private static final Duration LONGEST_STEP = Duration.ofDays(800);

    private final AdjustableClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    /** When a fresh sandbox begins, so that old orders can be played at their own time; null: now. */
    private final @Nullable Instant start;

    SandboxClock(
            AdjustableClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            @Value("${redress.clock-start:#{null}}") @Nullable Instant start) {
        this.clock = clock;
        this.start = start;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("SELECT ahead_micros FROM platform.clock")
                .query(Long.class)
                .optional()
                .ifPresentOrElse(micros -> clock.restore(Duration.of(micros, ChronoUnit.MICROS)), this::begin);
    }

    private void begin() {
        if (start == null) {
            return;
        }
        var ahead = Duration.between(clock.instant(), start);
        clock.restore(ahead);
        keep(ahead);
    }

    Instant now() {
        return clock.instant();
    }

    synchronized Instant advance(Duration step) {
        if (step.isNegative()) {
            throw notForward();
        }
        var from = clock.instant();
        return tell(from, clock.advance(bounded(step).truncatedTo(ChronoUnit.MICROS)));
    }

    synchronized Instant moveTo(Instant target) {
        var from = clock.instant();
        if (target.isBefore(from)) {
            throw notForward();
        }
        bounded(Duration.between(from, target));
        return tell(from, clock.moveTo(target.truncatedTo(ChronoUnit.MICROS)));
    }

    private Instant tell(Instant from, Duration ahead) {
        keep(ahead);
        events.publishEvent(new ClockMoved(from, clock.instant()));
        return clock.instant();
    }

    private void keep(Duration ahead) {
        jdbc.sql("""
                        INSERT INTO platform.clock (ahead_micros) VALUES (?)
                        ON CONFLICT (only_row) DO UPDATE SET ahead_micros = excluded.ahead_micros""").params(ahead.toNanos() / 1_000).update();
    }

    private static Duration bounded(Duration step) {
        if (step.compareTo(LONGEST_STEP) > 0) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "CLOCK_STEP_TOO_LONG")
                    .args(LONGEST_STEP.toDays());
        }
        return step;
    }

    private static Problem notForward() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "CLOCK_ONLY_FORWARD");
    }
}

package io.redress.penalties;

import io.redress.platform.ClockMoved;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clears the points of years that have ended (年度清零). Looks every minute, when a sandbox clock moves, and before
 * penalties are decided or shown; a year is one row, so that it is cleared once however often and wherever this runs,
 * and years slept through are made up for.
 */
@Component
class YearlyClearing {

    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Rulebooks rulebooks;
    private final Clock clock;

    YearlyClearing(JdbcClient jdbc, JsonMapper json, Rulebooks rulebooks, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void everyMinute() {
        catchUp(clock.instant());
    }

    @EventListener
    void on(ClockMoved moved) {
        catchUp(moved.to());
    }

    /** Clears every ended year since the first that has deductions. */
    void catchUp(Instant now) {
        int current = yearOf(now);
        jdbc.sql("""
                        SELECT y FROM generate_series((SELECT min(year) FROM penalties.deduction), ?) y
                         WHERE NOT EXISTS (SELECT FROM penalties.clearing WHERE year = y) ORDER BY y""").param(current - 1).query(Integer.class).list().forEach(this::clear);
    }

    int yearOf(Instant at) {
        return PenaltyYear.of(at, rulebooks.at(at).penalties().clearing().on());
    }

    private void clear(int year) {
        var edition = rulebooks.at(PenaltyYear.end(year, NEW_YEARS_EVE));
        var rule = edition.penalties().clearing();
        var clearing = new Clearing(year, edition.id(), rule, PenaltyYear.end(year, rule.on()));
        jdbc.sql("INSERT INTO penalties.clearing (year, at, body) VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING")
                .params(year, PenaltyStore.utc(clearing.at()), json.writeValueAsString(clearing))
                .update();
    }
}

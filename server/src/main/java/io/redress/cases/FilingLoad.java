package io.redress.cases;

import io.redress.rulebook.Limits;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer has filed already, which decides whether there is room for one more.
 *
 * @param open cases of theirs that are not closed
 * @param today cases filed for them this calendar day, Asia/Shanghai
 * @param tomorrow when the next day begins
 */
public record FilingLoad(int open, int today, Instant tomorrow) {

    /** A limit that is reached, and the facts its text names. */
    record Reached(CaseRefusal reason, Map<String, String> facts) {}

    /** The limit of the rulebook that one more case would break. */
    Optional<Reached> reached(Limits limits) {
        var mostOpen = limits.count(Limits.Name.OPEN_CASES_PER_BUYER);
        var mostToday = limits.count(Limits.Name.FILINGS_PER_DAY);
        if (today >= mostToday) {
            return Optional.of(new Reached(
                    CaseRefusal.FILING_LIMIT,
                    Map.of("limit", Integer.toString(mostToday), "again", tomorrow.toString())));
        }
        return open >= mostOpen
                ? Optional.of(new Reached(
                        CaseRefusal.OPEN_CASE_LIMIT,
                        Map.of("limit", Integer.toString(mostOpen), "open", Integer.toString(open))))
                : Optional.empty();
    }
}

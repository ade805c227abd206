package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.rulebook.Limits;
import io.redress.rulebook.Term;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what buyers have filed. */
@Component
class FilingLoads {

    private final JdbcClient database;

    FilingLoads(JdbcClient database) {
        this.database = database;
    }

    /** As it stands; somebody may be filing at this very moment. */
    FilingLoad of(AccountId buyer, Instant now, Limits limits) {
        return count(buyer, now, limits, "cases.filing_load");
    }

    /**
     * Inside the transaction that has just written a case: no other filing of this buyer is written before it ends.
     *
     * @throws io.redress.platform.Problem when the case is one too many; nothing of it stays
     */
    void hold(AccountId buyer, Instant now, Limits limits) {
        var load = count(buyer, now, limits, "cases.hold_filing_load");
        // The case itself is among them.
        new FilingLoad(load.open() - 1, load.today() - 1, load.tomorrow())
                .reached(limits)
                .ifPresent(full -> {
                    throw CaseProblems.of(full.reason(), full.facts());
                });
    }

    /** Counts no further than matters, however long the buyer's history. */
    private FilingLoad count(AccountId buyer, Instant now, Limits limits, String function) {
        var most = Math.max(limits.at(Limits.Name.OPEN_CASES_PER_BUYER), limits.at(Limits.Name.FILINGS_PER_DAY));
        var today = now.atZone(Term.ZONE).toLocalDate();
        var since = today.atStartOfDay(Term.ZONE).toInstant();
        var tomorrow = today.plusDays(1).atStartOfDay(Term.ZONE).toInstant();
        return database.sql("SELECT open, today FROM " + function + "(?, ?, ?)")
                .params(buyer.value(), Timestamp.from(since), most + 1)
                .query((row, no) -> new FilingLoad(row.getInt("open"), row.getInt("today"), tomorrow))
                .single();
    }
}

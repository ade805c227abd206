package io.redress.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.Decision;
import io.redress.kernel.Decision.Accepted;
import io.redress.kernel.Decision.Refused;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import io.redress.penalties.PenaltyCommand.Impose;
import io.redress.penalties.PenaltyCommand.RecordExam;
import io.redress.penalties.PenaltyCommand.Release;
import io.redress.platform.Ids;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** One shop and its penalties, told day by day: decisions, exams, releases, and the end of a year. */
final class PenaltyScenario {

    static final AccountId WU = new AccountId(new UUID(0, 100));

    private final PenaltyRules rules;
    private PenaltyFile file = PenaltyFile.empty(new ShopId(new UUID(0, 1)));
    private Instant now = Instant.EPOCH;

    PenaltyScenario(long seed) {
        rules = new PenaltyRules(Ids.seeded(seed));
    }

    PenaltyScenario on(String localDateTime) {
        return at(LocalDateTime.parse(localDateTime).atZone(PenaltyYear.BEIJING).toInstant());
    }

    PenaltyScenario at(Instant instant) {
        now = instant;
        return this;
    }

    /** The violations that stand in this case from now on. */
    List<PenaltyEvent> decided(int caseNo, Charge... charges) {
        var caseId = new UUID(1, caseNo);
        return accepted(new Impose(caseId, "TS-" + caseNo, "today", Schedules.TODAY, List.of(charges), WU));
    }

    List<PenaltyEvent> passesExam(Category category) {
        return accepted(new RecordExam(category, WU));
    }

    List<PenaltyEvent> isReleased(Category category) {
        return accepted(new Release(category, "listing corrected", WU));
    }

    void refuses(PenaltyRefusal reason, PenaltyCommand command) {
        assertThat(rules.decide(file, command, now))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    Decision<PenaltyEvent> decide(PenaltyCommand command) {
        return rules.decide(file, command, now);
    }

    PenaltyScenario cleared(int year) {
        var clearings = new HashMap<>(file.clearings());
        var rule = Schedules.CLEARING;
        clearings.put(year, new Clearing(year, "today", rule, PenaltyYear.end(year, rule.on())));
        file = new PenaltyFile(file.shop(), file.deductions(), file.runs(), file.exams(), clearings);
        return this;
    }

    int points(Category category, int year) {
        return file.points(category, year);
    }

    /** Codes of the measures that bind the shop now. */
    List<String> measures() {
        return file.running(now).stream()
                .flatMap(run -> run.measures().stream())
                .map(Measure::code)
                .toList();
    }

    PenaltyFile file() {
        return file;
    }

    Instant now() {
        return now;
    }

    private List<PenaltyEvent> accepted(PenaltyCommand command) {
        if (rules.decide(file, command, now) instanceof Accepted<PenaltyEvent>(var events)) {
            file = file.apply(events);
            return events;
        }
        throw new AssertionError("Expected " + command + " to be accepted, but it was refused");
    }
}

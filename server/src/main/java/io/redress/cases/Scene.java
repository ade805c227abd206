package io.redress.cases;

import io.redress.kernel.Clocks;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Limits;
import java.time.Instant;
import java.util.List;

/** One command at one moment: the file, who sends it, when, and the rules that apply. */
record Scene(CaseFile file, By by, Instant now, CaseRules rules) {

    Stamp stamp() {
        return new Stamp(file.id(), now, by.side(), by.id());
    }

    /** The edition that governs the procedure: clocks, limits, authority. */
    Edition procedure() {
        return rules.editions().apply(file.matter().procedureEdition());
    }

    /** The edition that governs what was done: elements, clauses, tariffs. */
    Edition conduct() {
        return rules.editions().apply(file.matter().conductEdition());
    }

    Clocks clocks() {
        return rules.clocks();
    }

    int limit(Limits.Name name) {
        return procedure().limits().count(name);
    }

    /** A deadline that starts now. */
    Deadline arm(ClockName name) {
        return rules.arm(procedure(), file.matter(), name, usualTurn(name), now);
    }

    Deadline arm(ClockName name, Turn turn) {
        return rules.arm(procedure(), file.matter(), name, turn, now);
    }

    Scene after(List<CaseEvent> events) {
        return new Scene(file.apply(events), by, now, rules);
    }

    static Turn usualTurn(ClockName name) {
        return switch (name) {
            case SCREENING, DECISION, APPEAL_DECISION -> Turn.PLATFORM;
            case MORE_WANTED, CONFIRM_PERFORMANCE, REOPEN_WINDOW -> Turn.BUYER;
            case ANSWER, PERFORMANCE -> Turn.SELLER;
            case NEGOTIATION, EVIDENCE, APPEAL_WINDOW -> Turn.BOTH;
        };
    }
}

package io.redress.simulator;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Tells the stories as they happen: one line a step, one table at the end. Times are Asia/Shanghai. */
final class Telling {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String STEP = "  %-16s  %-12s  %-58s  %-22s  %-16s  %s%n";
    private static final String ROW = "%-3s %-20s %-18s %-16s %10s %7s  %s%n";

    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();

    Telling(PrintStream out) {
        this.out = out;
    }

    void begin(Story story) {
        out.printf("%n(%s) %s%n", story.letter(), story.title());
        out.printf(STEP, "when", "who", "what", "state", "due", "");
    }

    /** One step: who did what, and where the case stands after it. */
    void step(Instant at, String who, String what, String state, String dueAt, String note) {
        var due = dueAt.isEmpty() ? "" : TIME.format(Instant.parse(dueAt));
        out.printf(STEP, TIME.format(at), who, what, state, due, note);
    }

    void end(Story story, Facts facts) {
        rows.add(ROW.formatted(
                story.letter(),
                facts.caseNumber(),
                facts.state(),
                facts.outcome(),
                facts.money(),
                facts.points(),
                String.join(" ", facts.refusals())));
    }

    void table() {
        out.printf("%n" + ROW, "", "case", "state", "outcome", "to buyer", "points", "refusals");
        rows.forEach(out::print);
    }
}

package io.redress.bench;

import io.redress.bench.WebPages.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of one page. */
final class PageFigures {

    static final double GOAL_MILLIS = 50;

    private final List<Long> nanos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long bytes;
    private long slowest;
    private String slowestPath = "";

    synchronized void add(long taken, HttpLine.Answer answer, Hit hit) {
        nanos.add(taken);
        bytes += answer.body().length;
        // A number that was searched for leads to its case.
        if (answer.status() / 100 != 2 && answer.status() / 100 != 3) failures.add(hit.path() + ": " + answer.status());
        if (taken > slowest) {
            slowest = taken;
            slowestPath = hit.path();
        }
    }

    synchronized void failed(String why) {
        failures.add(why);
    }

    List<String> failures() {
        return failures;
    }

    int count() {
        return nanos.size();
    }

    String slowestPath() {
        return slowestPath;
    }

    boolean keepsGoal() {
        return failures.isEmpty() && (nanos.isEmpty() || millis(0.99) <= GOAL_MILLIS);
    }

    /** The milliseconds within which that share of the requests was answered. */
    double millis(double share) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share)) / 1e6;
    }

    String line(String name) {
        return "%-26s %6d %8.1f %8.1f %8.1f %8.1f %9.1f%s"
                .formatted(
                        name,
                        count(),
                        millis(0.5),
                        millis(0.95),
                        millis(0.99),
                        millis(1),
                        bytes / 1000.0 / Math.max(1, count()),
                        keepsGoal() ? "" : "  *");
    }

    static PageFigures all(Iterable<PageFigures> figures) {
        var all = new PageFigures();
        for (var each : figures) {
            all.nanos.addAll(each.nanos);
            all.bytes += each.bytes;
            all.failures.addAll(each.failures);
        }
        return all;
    }
}

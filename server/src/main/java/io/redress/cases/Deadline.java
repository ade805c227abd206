package io.redress.cases;

import io.redress.kernel.Clocks;
import io.redress.kernel.Pause;
import io.redress.kernel.Pauses;
import io.redress.kernel.Span;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.DefaultOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date somebody has to keep (时限), with all it was counted from, so that it can be counted anew.
 *
 * @param dueAt exclusive: at this instant it is too late
 * @param warnAt when to warn whoever's turn it is
 * @param atZero what happens then; named by the rulebook, never by the code
 * @param edition the rulebook edition that set it
 * @param span how it is counted, in the notation of {@link Span}; empty when a person set the exact time
 * @param warnBefore how long before the end to warn, in the same notation
 * @param pauses stretches that do not count; the last may lie ahead
 */
public record Deadline(
        ClockName kind,
        Turn turn,
        Instant dueAt,
        Instant warnAt,
        DefaultOutcome atZero,
        String edition,
        Instant from,
        String span,
        String warnBefore,
        List<Pause> pauses) {

    public Deadline {
        pauses = List.copyOf(pauses);
    }

    /** Whether it is the same promise, wherever its time has moved. */
    boolean sameAs(Deadline other) {
        return kind == other.kind && from.equals(other.from);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** The stretch the clock stands still in at that moment. */
    public Optional<Pause> pausedAt(Instant now) {
        return pauses.stream()
                .filter(pause -> !now.isBefore(pause.from()))
                .filter(pause -> pause.until() == null || now.isBefore(pause.until()))
                .findFirst();
    }

    /** With one more stretch that does not count; its end is known, so the due time is too. */
    Deadline paused(Instant from, Instant until, String reason, Clocks clocks) {
        var longer = new ArrayList<>(pauses);
        longer.add(new Pause(from, until, reason));
        return with(longer).movedBy(from, until).counted(clocks);
    }

    /** With the running stretch cut short at {@code at}. */
    Deadline resumed(Instant at, Clocks clocks) {
        var running = pausedAt(at);
        if (running.isEmpty()) {
            return this;
        }
        var end = running.get().until();
        var cut = pauses.stream()
                .map(pause -> pause.equals(running.get()) ? new Pause(pause.from(), at, pause.reason()) : pause)
                .toList();
        return (end == null ? with(cut) : with(cut).movedBy(end, at)).counted(clocks);
    }

    /** The same promise, now of fewer people. */
    Deadline waitingFor(Turn left) {
        return new Deadline(kind, left, dueAt, warnAt, atZero, edition, from, span, warnBefore, pauses);
    }

    /** At an exact time that a person set; from now on nothing counts it anew. */
    Deadline movedTo(Instant exact) {
        return new Deadline(
                kind, turn, exact, Warning.before(warnBefore, exact), atZero, edition, from, "", warnBefore, pauses);
    }

    /** Counted anew with the calendar as it is known now. */
    Deadline counted(Clocks clocks) {
        if (span.isEmpty()) {
            return this;
        }
        return clocks.due(Span.parse(span), from, new Pauses(pauses))
                .map(due -> new Deadline(
                        kind,
                        turn,
                        due,
                        Warning.before(warnBefore, due),
                        atZero,
                        edition,
                        from,
                        span,
                        warnBefore,
                        pauses))
                .orElse(this);
    }

    /** An exact time that a person set moves by the length of the stop; a counted one does not need it. */
    private Deadline movedBy(Instant one, Instant other) {
        return span.isEmpty() ? movedTo(dueAt.plus(java.time.Duration.between(one, other))) : this;
    }

    private Deadline with(List<Pause> stops) {
        return new Deadline(kind, turn, dueAt, warnAt, atZero, edition, from, span, warnBefore, stops);
    }
}

package io.redress.cases;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How often limited things have happened, and who has been heard. */
public record Tally(Map<Counted, Integer> counts, List<Reminder> reminders, Set<Side> rated) {

    /** What is counted. */
    public enum Counted {
        QUESTION,
        SUPPLEMENT_BY_BUYER,
        SUPPLEMENT_BY_SELLER,
        CONSULTATION,
        EXTENSION,
        PROPOSED_DECISION,
        PAUSE,
        DISPUTE,
        REOPENING,
        ESCALATION
    }

    /** Reminders by one side for one working day; only the latest day is kept. */
    public record Reminder(Side by, LocalDate workingDay, int count) {}

    static final Tally ZERO = new Tally(Map.of(), List.of(), Set.of());

    public Tally {
        counts = Map.copyOf(counts);
        reminders = List.copyOf(reminders);
        rated = Set.copyOf(rated);
    }

    public int of(Counted what) {
        return counts.getOrDefault(what, 0);
    }

    Tally plus(Counted what) {
        var more = new EnumMap<Counted, Integer>(Counted.class);
        more.putAll(counts);
        more.merge(what, 1, Integer::sum);
        return new Tally(more, reminders, rated);
    }

    int remindersBy(Side side, LocalDate workingDay) {
        return reminders.stream()
                .filter(each -> each.by() == side && each.workingDay().equals(workingDay))
                .mapToInt(Reminder::count)
                .sum();
    }

    Tally reminded(Side side, LocalDate workingDay) {
        var latest = new Reminder(side, workingDay, remindersBy(side, workingDay) + 1);
        var others = reminders.stream().filter(each -> each.by() != side);
        return new Tally(counts, Stream.concat(others, Stream.of(latest)).toList(), rated);
    }

    Tally ratedBy(Side side) {
        var all = new HashSet<>(rated);
        all.add(side);
        return new Tally(counts, reminders, all);
    }

    static Counted supplementBy(Side side) {
        return side == Side.BUYER ? Counted.SUPPLEMENT_BY_BUYER : Counted.SUPPLEMENT_BY_SELLER;
    }
}

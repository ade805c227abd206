package io.redress.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redress.cases.CaseCommand.Expire;
import io.redress.kernel.Decision.Accepted;
import io.redress.platform.AdjustableClock;
import io.redress.platform.ClockMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fires deadlines that have run out: takes them in due order from their index, lets the rules decide in memory, and
 * hands the batch to the journal. Doing it twice is harmless, since an append for a case that has moved on is dropped.
 */
@Component
class CaseDeadlines {

    /** Enough to keep the lanes of the journal full; a batch's files take some ten megabytes. */
    static final int BATCH = 1_024;

    /** So often a row that cannot be fired is complained about: the watch meets it four times a second. */
    private static final Duration REPEATED = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(CaseDeadlines.class);

    private final CaseStore store;
    private final CaseSteps steps;
    private final EventCodec codec;
    private final Clock clock;
    private final CaseRules rules;
    private final Cache<CaseId, Boolean> reported =
            Caffeine.newBuilder().expireAfterWrite(REPEATED).maximumSize(10_000).build();

    CaseDeadlines(CaseStore store, CaseSteps steps, CaseRules rules, EventCodec codec, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.rules = rules;
        this.codec = codec;
        this.clock = clock;
    }

    /** The sandbox clock jumped: each deadline fires as if it had been punctual, before the mover hears back. */
    @EventListener
    void on(ClockMoved moved) {
        fire(moved.to(), DueCase::dueAt);
    }

    /**
     * Fires everything that is due by now; late is late, and the events say when it really happened. Only a sandbox,
     * whose clock jumps, pretends to have been punctual.
     */
    int fire() {
        var now = clock.instant();
        return fire(now, clock instanceof AdjustableClock ? DueCase::dueAt : due -> now);
    }

    /** While one batch is being written, the next is read and decided. */
    private int fire(Instant until, Function<DueCase, Instant> at) {
        var fired = 0;
        var stuck = new HashSet<CaseId>();
        var writing = Map.<CaseId, CompletableFuture<Appended>>of();
        while (true) {
            var skip = new HashSet<>(stuck);
            skip.addAll(writing.keySet());
            var next = begin(store.due(until, skip, BATCH), at, stuck);
            if (next.isEmpty() && writing.isEmpty()) {
                return fired;
            }
            fired += written(writing);
            writing = next;
        }
    }

    private static int written(Map<CaseId, CompletableFuture<Appended>> writing) {
        var fired = 0;
        for (var answer : writing.values()) {
            fired += CaseJournal.await(answer) == Appended.APPLIED ? 1 : 0;
        }
        return fired;
    }

    private Map<CaseId, CompletableFuture<Appended>> begin(
            List<DueCase> batch, Function<DueCase, Instant> at, Set<CaseId> stuck) {
        var begun = new LinkedHashMap<CaseId, CompletableFuture<Appended>>();
        for (var due : batch) {
            // A case's second deadline is looked at again once the first has been written.
            if (!begun.containsKey(due.id())) {
                begin(due, at.apply(due), stuck).ifPresent(answer -> begun.put(due.id(), answer));
            }
        }
        return begun;
    }

    private Optional<CompletableFuture<Appended>> begin(DueCase due, Instant at, Set<CaseId> stuck) {
        try {
            var entry = CaseEntry.replay(
                    due.events().stream().map(each -> each.read(codec)).toList());
            var decision = rules.decide(entry.file(), new Expire(due.kind(), due.dueAt()), By.clock(), at);
            if (decision instanceof Accepted<CaseEvent>(var events)) {
                return Optional.of(steps.begin(entry, events));
            }
            // Only a row that its case does not know of.
            report(due, new IllegalStateException("The rules said " + decision));
        } catch (RuntimeException e) {
            report(due, e);
        }
        // Our fault, and no reason to stop the others.
        stuck.add(due.id());
        return Optional.empty();
    }

    private void report(DueCase due, RuntimeException fault) {
        if (reported.asMap().putIfAbsent(due.id(), true) == null) {
            LOG.error("Expected {} of case {} to fire, but it cannot; will try again", due.kind(), due.id(), fault);
        }
    }
}

package io.redress.cases;

import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseSteps.Attempt.Behind;
import io.redress.cases.CaseSteps.Attempt.Denied;
import io.redress.cases.CaseSteps.Attempt.Done;
import io.redress.evidence.Evidence;
import io.redress.kernel.Decision;
import io.redress.kernel.Decision.Accepted;
import io.redress.kernel.Decision.Refused;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.platform.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * One step of a known case: load, decide, append, remember. Commands to one case take turns on this server; another
 * server's writes are found out by the version check, and then it is decided again on what stands there now.
 */
@Component
class CaseSteps {

    /** Another server would have to win every one of these races. */
    private static final int TRIES = 8;

    /** Two of a hundred cases worked on at once share a lock: harmless, and no lock is ever left behind. */
    private static final int LOCKS = 4_096;

    /** Decides on a file; throws a {@link Problem} when the sender may not even try. */
    @FunctionalInterface
    interface Decider extends Function<CaseFile, Decision<CaseEvent>> {}

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final CaseCache cache;
    private final CaseJournal journal;
    private final Appends appends;
    private final Evidence evidence;
    private final ApplicationEventPublisher listeners;

    CaseSteps(
            CaseCache cache,
            CaseJournal journal,
            EventCodec codec,
            Evidence evidence,
            ApplicationEventPublisher listeners) {
        this.cache = cache;
        this.journal = journal;
        this.appends = new Appends(codec);
        this.evidence = evidence;
        this.listeners = listeners;
    }

    Step take(CaseId id, Actor actor, Request request, Decider decider) {
        var lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            return takeInTurn(id, actor, request, decider);
        } finally {
            lock.unlock();
        }
    }

    private Step takeInTurn(CaseId id, Actor actor, Request request, Decider decider) {
        var entry = cache.find(id).orElseThrow(Problem::notFound);
        for (var tries = 1; tries <= TRIES; tries++) {
            var seen = entry.file().version();
            var attempt = attempt(entry, actor, request, decider);
            if (attempt instanceof Attempt.Done(var step)) {
                return step;
            }
            if (attempt instanceof Attempt.Denied(var problem) && cache.isLatest(id, seen)) {
                throw problem;
            }
            entry = cache.reload(id).orElseThrow(Problem::notFound);
        }
        throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "CASE_BUSY").header("Retry-After", "1");
    }

    /** One try on an entry that may be behind; so whatever is denied is asked again of the database. */
    sealed interface Attempt {
        record Done(Step step) implements Attempt {}

        record Denied(Problem problem) implements Attempt {}

        record Behind() implements Attempt {}
    }

    private Attempt attempt(CaseEntry entry, Actor actor, Request request, Decider decider) {
        var file = entry.file();
        var decision = decider.apply(file);
        var before = replayed(entry, request);
        if (before.isPresent()) {
            return before.get();
        }
        if (request.version().isPresent() && request.version().getAsLong() != file.version()) {
            return new Denied(
                    Problem.of(HttpStatus.PRECONDITION_FAILED, "CASE_MOVED_ON").with("version", file.version()));
        }
        return switch (decision) {
            case Refused<CaseEvent>(var reason, var facts) -> new Denied(CaseProblems.of(reason, facts));
            case Accepted<CaseEvent>(var events) -> append(entry, events, actor, request);
        };
    }

    private Attempt append(CaseEntry entry, List<CaseEvent> events, Actor actor, Request request) {
        var before = entry.file();
        var after = before.apply(events);
        if (journal.append(rows(before, after, events, actor, request)) == Appended.MOVED_ON) {
            return new Behind();
        }
        cache.keep(after.id(), entry.after(after, request.key()));
        return new Done(new Step(after, events, Step.Kind.TAKEN));
    }

    /** Writes a step that was decided elsewhere on an entry just read; the answer comes when it is durable. */
    CompletableFuture<Appended> begin(CaseEntry entry, List<CaseEvent> events) {
        var after = entry.file().apply(events);
        return journal.begin(rows(entry.file(), after, events, Actor.SYSTEM, Request.PLAIN))
                .thenApply(appended -> {
                    if (appended == Appended.APPLIED) {
                        cache.keep(after.id(), entry.after(after, Optional.empty()));
                    }
                    return appended;
                });
    }

    private Append rows(CaseFile before, CaseFile after, List<CaseEvent> events, Actor actor, Request request) {
        var append = appends.step(before, after, events, request.key());
        var heard = events.stream()
                .filter(Adjudicated.class::isInstance)
                .filter(event -> isOfConsequence(before, after))
                .toList();
        var brought = new HashSet<>(after.exhibits().ids());
        brought.removeAll(before.exhibits().ids());
        if (heard.isEmpty() && brought.isEmpty()) {
            return append;
        }
        return append.with(() -> {
            if (!brought.isEmpty()) {
                evidence.attach(actor, brought, Guarded.CASE, after.id().value(), Senders.guard(after));
            }
            heard.forEach(listeners::publishEvent);
        });
    }

    /** Whether a decision costs the seller something or gives back what an earlier one cost. */
    private static boolean isOfConsequence(CaseFile before, CaseFile after) {
        return costs(before) || costs(after);
    }

    private static boolean costs(CaseFile file) {
        var ruled = file.ruled();
        return ruled != null && !ruled.penalties().isEmpty();
    }

    /** What the same request did before, as it was then. */
    private Optional<Attempt> replayed(CaseEntry entry, Request request) {
        var key = request.key();
        var before = key.map(each -> entry.answered().get(each.key()));
        if (key.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        if (!before.get().request().equals(key.get().request())) {
            return Optional.of(new Denied(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED")));
        }
        return Optional.of(
                new Done(cache.replay(entry.file().id(), key.get(), before.get().version())));
    }
}

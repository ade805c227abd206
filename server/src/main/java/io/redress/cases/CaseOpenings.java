package io.redress.cases;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.Say;
import io.redress.evidence.Evidence;
import io.redress.evidence.SnapshotOf;
import io.redress.kernel.Decision;
import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Writes an opened case together with its evidence, or finds the case that was there before it. */
@Component
class CaseOpenings {

    private final CaseStore store;
    private final CaseJournal journal;
    private final CaseCache cache;
    private final CaseSteps steps;
    private final Senders senders;
    private final CaseRules rules;
    private final Evidence evidence;
    private final FilingLoads loads;
    private final Appends appends;
    private final Clock clock;

    CaseOpenings(
            CaseStore store,
            CaseJournal journal,
            CaseCache cache,
            CaseSteps steps,
            Senders senders,
            CaseRules rules,
            Evidence evidence,
            FilingLoads loads,
            EventCodec codec,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.cache = cache;
        this.steps = steps;
        this.senders = senders;
        this.rules = rules;
        this.evidence = evidence;
        this.loads = loads;
        this.appends = new Appends(codec);
        this.clock = clock;
    }

    /** The step; empty when another case stood in the way and has closed since: try again. */
    Optional<Step> open(List<CaseEvent> events, Order order, Filing filing, Actor actor, Optional<RequestKey> key) {
        var opened = CaseFile.replay(events);
        if (journal.append(rows(events, opened, order, filing, actor, key)) == Appended.APPLIED) {
            cache.keep(opened.id(), CaseEntry.opened(opened, key));
            return Optional.of(new Step(opened, events, Step.Kind.TAKEN));
        }
        return replay(key).or(() -> join(opened.matter(), filing, actor, key));
    }

    /** C5: what a second filing brings is added to the open case about the same thing, if there is one. */
    Optional<Step> join(Matter matter, Filing filing, Actor actor, Optional<RequestKey> key) {
        return store.open(matter).map(id -> join(id, filing, actor, key));
    }

    /** What this very request did before. */
    Optional<Step> replay(Optional<RequestKey> key) {
        return key.flatMap(each -> store.byFilingKey(each.key()))
                .map(id ->
                        steps.take(id, Actor.SYSTEM, new Request(key, OptionalLong.empty()), CaseOpenings::repeated));
    }

    private Append rows(
            List<CaseEvent> events,
            CaseFile opened,
            Order order,
            Filing filing,
            Actor actor,
            Optional<RequestKey> key) {
        var guard = Senders.guard(opened);
        var id = opened.id().value();
        var limits = rules.editions().apply(opened.matter().procedureEdition()).limits();
        return appends.opening(opened, order, events, key)
                .with(new SnapshotOf(Guarded.CASE, id, guard, order, opened.filedAt()))
                .with(() -> {
                    if (filing.override() == null) {
                        loads.hold(order.buyer(), opened.filedAt(), limits);
                    }
                    if (!filing.evidence().isEmpty()) {
                        evidence.attach(actor, filing.evidence(), Guarded.CASE, id, guard);
                    }
                });
    }

    private Step join(CaseId id, Filing filing, Actor actor, Optional<RequestKey> key) {
        var command = filing.evidence().isEmpty()
                ? new Say(Audience.EVERYBODY, filing.description())
                : new AddEvidence(filing.evidence(), filing.description());
        var step = steps.take(
                id,
                actor,
                new Request(key, OptionalLong.empty()),
                file -> rules.decide(file, command, senders.sender(actor, file, command), clock.instant()));
        return new Step(step.file(), step.events(), Step.Kind.JOINED);
    }

    private static Decision<CaseEvent> repeated(CaseFile file) {
        return Decision.refuse(CaseRefusal.NOT_POSSIBLE_NOW, CaseRules.where(file));
    }
}

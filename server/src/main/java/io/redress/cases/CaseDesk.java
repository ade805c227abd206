package io.redress.cases;

import io.redress.kernel.Decision;
import io.redress.parties.Actor;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the rules, who is asking and the time of day together. */
@Component
class CaseDesk {

    private final CaseRules rules;
    private final CaseActions actions;
    private final Senders senders;
    private final CaseReadings readings;
    private final Clock clock;

    CaseDesk(CaseRules rules, Senders senders, CaseReadings readings, Clock clock) {
        this.rules = rules;
        this.actions = new CaseActions(rules);
        this.senders = senders;
        this.readings = readings;
        this.clock = clock;
    }

    Decision<CaseEvent> decide(CaseFile file, CaseCommand command, Actor actor) {
        return rules.decide(file, command, senders.sender(actor, file, command), clock.instant());
    }

    /** Lets the actor look at a case; the look of a member of staff is on record before anything is shown. */
    By read(CaseFile file, Actor actor, String what) {
        var by = senders.reader(actor, file);
        if (by.side() == Side.PLATFORM) {
            readings.record(file.id(), actor.id(), clock.instant(), what);
        }
        return by;
    }

    CaseView view(CaseFile file, By by, Actor actor) {
        return CaseView.of(file, Reader.of(actor, by.side()), open(file, by, actor, clock.instant()));
    }

    /** What the rules and the permissions of the actor leave open. */
    private List<AvailableAction> open(CaseFile file, By by, Actor actor, Instant now) {
        return actions.available(file, by, now).stream()
                .filter(each -> Senders.mayTry(actor, file, each.action()))
                .toList();
    }

    Page<CaseReading> readings(CaseFile file, Actor actor, Cursor from, Limit limit) {
        Permissions.require(actor, Verb.AUDIT, Senders.guard(file));
        return readings.page(file.id(), from, limit);
    }

    Receipt receipt(Step step, Actor actor) {
        var file = step.file();
        var happened = new ArrayList<Receipt.Happened>();
        var seq = file.version() - step.events().size();
        for (var event : step.events()) {
            happened.add(new Receipt.Happened(++seq, event.getClass().getSimpleName(), event.at()));
        }
        var by = new By(Senders.side(actor, file), actor.id(), actor.roles(), Set.of());
        return new Receipt(
                file.id(),
                file.matter().number(),
                file.version(),
                file.stage(),
                Turns.of(file).orElse(null),
                Turns.nextDue(file).orElse(null),
                happened,
                step.kind() == Step.Kind.JOINED,
                open(file, by, actor, step.events().getLast().at()));
    }
}

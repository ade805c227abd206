package io.redress.cases;

import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at a complaint before it is filed. Proposes, never forces (C2, C3, B2). */
@Component
class FilingChecks {

    private final Orders orders;
    private final Rulebooks rulebooks;
    private final FilingFacts facts;
    private final FilingTerms terms;
    private final Clock clock;

    FilingChecks(Orders orders, Rulebooks rulebooks, FilingFacts facts, FilingTerms terms, Clock clock) {
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.facts = facts;
        this.terms = terms;
        this.clock = clock;
    }

    FilingCheck check(Filing filing, Actor actor) {
        var order = orders.find(filing.order()).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.FILE, Guarded.between(Guarded.ORDER, order.buyer(), order.shop()));
        var now = clock.instant();
        var eligibility = rulebooks.eligibility(order, filing.type(), now);
        var wish = facts.unnumbered(filing, order, eligibility, now);
        var matter = FilingRules.matter(wish);
        var edition = rulebooks.edition(matter.conductEdition());
        return new FilingCheck(
                eligibility.eligible(),
                terms.views(eligibility),
                DescriptionCoach.hints(filing.description()),
                Stream.concat(
                                full(wish, actor).stream(),
                                DemandCheck.notes(order, matter, wish.policy(), edition, now).stream())
                        .toList());
    }

    /** Too much filed already; staff may file for the buyer all the same. */
    private Optional<DemandNote> full(FileCase wish, Actor actor) {
        var weight = actor.id().equals(wish.order().buyer()) ? DemandNote.Weight.BLOCKS : DemandNote.Weight.FLAGS;
        return wish.load()
                .reached(rulebooks.edition(wish.procedureEdition()).limits())
                .map(full -> new DemandNote(full.reason().name(), weight, 0, full.facts(), null));
    }
}

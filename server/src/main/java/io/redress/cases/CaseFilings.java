package io.redress.cases;

import io.redress.kernel.Decision.Accepted;
import io.redress.kernel.Decision.Refused;
import io.redress.kernel.Refusal;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Opens cases. A second filing about the same thing becomes an addition to the open case, and a repeated request finds
 * what it did before; which of them it is, the database decides in the one statement that would open the case.
 */
@Component
class CaseFilings {

    /** An open case may close between two of these; more often than this it is something else. */
    private static final int TRIES = 3;

    private final Orders orders;
    private final Rulebooks rulebooks;
    private final FilingTerms terms;
    private final CaseRules rules;
    private final FilingFacts facts;
    private final CaseOpenings openings;
    private final Clock clock;

    CaseFilings(
            Orders orders,
            Rulebooks rulebooks,
            FilingTerms terms,
            CaseRules rules,
            FilingFacts facts,
            CaseOpenings openings,
            Clock clock) {
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.terms = terms;
        this.rules = rules;
        this.facts = facts;
        this.openings = openings;
        this.clock = clock;
    }

    Step file(Filing filing, Actor actor, Optional<RequestKey> key) {
        var order = orders.find(filing.order()).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.FILE, Guarded.between(Guarded.ORDER, order.buyer(), order.shop()));
        var now = clock.instant();
        var by = sender(actor, order);
        var eligibility = rulebooks.eligibility(order, filing.type(), now);
        for (var tries = 1; tries <= TRIES; tries++) {
            var command = facts.of(filing, order, eligibility, now);
            var step = switch (rules.open(command, by, now)) {
                case Accepted<CaseEvent>(var events) -> openings.open(events, order, filing, actor, key);
                case Refused<CaseEvent>(var reason, var said) ->
                    Optional.of(openings.replay(key)
                            .or(() -> joins(reason)
                                    ? openings.join(FilingRules.matter(command), filing, actor, key)
                                    : Optional.empty())
                            .orElseThrow(() -> terms.refusal(reason, said, eligibility)));
            };
            if (step.isPresent()) {
                return step.get();
            }
        }
        throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "CASE_BUSY").header("Retry-After", "1");
    }

    /** What joins an open case opens none, so that no limit on cases stands in its way. */
    private static boolean joins(Refusal reason) {
        return reason == CaseRefusal.OPEN_CASE_LIMIT || reason == CaseRefusal.FILING_LIMIT;
    }

    private static By sender(Actor actor, Order order) {
        return actor.id().equals(order.buyer())
                ? new By(Side.BUYER, actor.id(), actor.roles(), Set.of())
                : By.platform(actor.id(), actor.roles());
    }
}

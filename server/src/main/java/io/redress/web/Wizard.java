package io.redress.web;

import io.redress.cases.Cases;
import io.redress.evidence.Evidence;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.parties.Actor;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a step of filing a complaint shows. */
@Component
class Wizard {

    private final Complaints complaints;
    private final Cases cases;
    private final Orders orders;
    private final Evidence evidence;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final Ids ids;

    Wizard(
            Complaints complaints,
            Cases cases,
            Orders orders,
            Evidence evidence,
            Rulebooks rulebooks,
            Clock clock,
            Ids ids) {
        this.complaints = complaints;
        this.cases = cases;
        this.orders = orders;
        this.evidence = evidence;
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.ids = ids;
    }

    WizardPage open(UUID id, WizardStep step, Actor actor) {
        Place.BUYER.require(actor);
        return page(complaints.open(id, actor), step, actor);
    }

    /** Keeps it, then shows it. */
    WizardPage save(UUID id, WizardStep step, Complaint complaint, Actor actor) {
        return page(complaints.save(id, complaint, actor), step, actor);
    }

    private WizardPage page(TypedComplaint typed, WizardStep step, Actor actor) {
        var complaint = typed.complaint();
        var order = orders.view(actor, complaint.order());
        var now = clock.instant();
        var edition = rulebooks.at(now);
        return new WizardPage(
                typed.id(),
                step,
                complaint,
                typed.savedAt(),
                order,
                orders.shop(order.shop()).map(Shop::name).orElse("–"),
                edition,
                edition.type(complaint.type()).orElseThrow(Problem::notFound),
                rulebooks.eligibility(order, complaint.type(), now),
                cases.check(complaint.filing(), actor),
                // Drafts of others are not for showing: only what this buyer handed in and still can file.
                evidence.items(complaint.evidence()).stream()
                        .filter(item -> item.by().equals(actor.id()))
                        .toList(),
                ids.next().toString());
    }
}

package io.redress.web;

import io.redress.cases.CaseLine;
import io.redress.orders.Order;
import io.redress.orders.Shop;
import io.redress.rulebook.Eligibility;
import io.redress.rulebook.Rulebooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order as its buyer sees it in the list: what can be done about it, until when, and if nothing can be done, why.
 *
 * @param cases open ones about it
 * @param checks every type of the rules in force, possible ones first
 */
public record OrderCard(Order order, Optional<Shop> shop, List<CaseLine> cases, List<Eligibility> checks) {

    static OrderCard of(Order order, Optional<Shop> shop, List<CaseLine> cases, Rulebooks rulebooks, Instant now) {
        var checks = rulebooks.at(now).types().keySet().stream()
                .map(type -> rulebooks.eligibility(order, type, now))
                .sorted(Comparator.comparing((Eligibility check) -> !check.eligible()))
                .toList();
        return new OrderCard(order, shop, cases, checks);
    }

    public String path() {
        return "/buyer/orders/" + order.id().value();
    }

    /** Whether anything can be complained about now. */
    public boolean possible() {
        return checks.stream().anyMatch(Eligibility::eligible);
    }

    /** Until when the last of what is possible can be filed. */
    public Optional<Instant> until() {
        return checks.stream()
                .filter(Eligibility::eligible)
                .flatMap(check -> check.conditions().stream())
                .flatMap(condition -> Optional.ofNullable(condition.until()).stream())
                .max(Comparator.naturalOrder());
    }

    public List<Eligibility> impossible() {
        return checks.stream().filter(check -> !check.eligible()).toList();
    }
}

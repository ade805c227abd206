package io.redress.rulebook;

import io.redress.orders.Order;
import io.redress.orders.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may file: every condition of a type against one order, met or not. Pure; the only place that asks them. */
record EligibilityRules(Edition edition, Order order, Instant at) {

    private static final String NONE = "NONE";

    Eligibility check(TypeCode code) {
        var type = edition.type(code);
        if (type.isEmpty()) {
            var unknown = new Condition("TYPE", false, Map.of("type", code.value()), null, null, "OTHER_TYPE");
            return Eligibility.of(edition, code, List.of(unknown));
        }
        return Eligibility.of(edition, code, conditions(type.get().filing()));
    }

    private List<Condition> conditions(Filing filing) {
        var conditions = new ArrayList<Condition>();
        conditions.add(market(filing));
        conditions.add(state(filing));
        filing.facts().stream().sorted().map(this::fact).forEach(conditions::add);
        conditions.add(new WindowRule(edition, order, at).check(filing));
        if (!filing.review().buyerGave().isEmpty()) {
            conditions.add(review(filing.review().buyerGave()));
        }
        if (filing.review().mutual()) {
            conditions.add(mutualReview());
        }
        return conditions;
    }

    private Condition market(Filing filing) {
        var met = filing.markets().contains(order.market());
        return timeless("MARKET", met, "OTHER_TYPE", order.market(), filing.markets());
    }

    private Condition state(Filing filing) {
        var met = filing.states().contains(order.state());
        var later = filing.states().stream().anyMatch(state -> state.compareTo(order.state()) > 0);
        return timeless("TRADE_STATE", met, later ? "WAIT" : "OTHER_TYPE", order.state(), filing.states());
    }

    private Condition fact(Fact fact) {
        return switch (fact) {
            case DISPATCH_LATE -> dispatchLate();
            case NOT_DELIVERED -> {
                var met = order.deliveredAt() == null;
                yield new Condition(fact.name(), met, Map.of(), null, null, met ? NONE : "OTHER_TYPE");
            }
        };
    }

    private Condition dispatchLate() {
        var due = OrderMoments.dispatchDue(order, edition.dispatch());
        if (due == null) {
            return new Condition(Fact.DISPATCH_LATE.name(), false, Map.of(), null, null, "WAIT");
        }
        var shipped = order.shippedAt();
        var met = shipped == null ? !at.isBefore(due) : shipped.isAfter(due);
        var help = shipped == null ? "WAIT" : "OTHER_TYPE";
        return new Condition(
                Fact.DISPATCH_LATE.name(), met, Map.of("due", due.toString()), due, null, met ? NONE : help);
    }

    private Condition review(Set<Review.Rating> wanted) {
        var given =
                order.reviewBy(Review.By.BUYER).filter(review -> !review.at().isAfter(at));
        var met = given.map(review -> wanted.contains(review.rating())).orElse(false);
        var help = given.isPresent() ? "OTHER_TYPE" : "REVIEW_FIRST";
        var actual = given.map(review -> lower(review.rating())).orElse("none");
        return new Condition(
                "REVIEW", met, Map.of("actual", actual, "wanted", names(wanted)), null, null, met ? NONE : help);
    }

    private Condition mutualReview() {
        var both = order.reviews().stream()
                .filter(review -> !review.at().isAfter(at))
                .map(Review::by)
                .collect(Collectors.toSet());
        var met = both.containsAll(Set.of(Review.By.values()));
        return new Condition("MUTUAL_REVIEW", met, Map.of("by", names(both)), null, null, met ? NONE : "BOTH_REVIEW");
    }

    private static Condition timeless(
            String code, boolean met, String help, Enum<?> actual, Set<? extends Enum<?>> wanted) {
        var facts = Map.of("actual", lower(actual), "wanted", names(wanted));
        return new Condition(code, met, facts, null, null, met ? NONE : help);
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(EligibilityRules::lower).collect(Collectors.joining(","));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

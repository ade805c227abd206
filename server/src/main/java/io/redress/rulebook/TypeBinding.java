package io.redress.rulebook;

import io.redress.orders.MarketKind;
import io.redress.orders.Review;
import io.redress.orders.TradeState;
import java.util.Set;

/** Makes a {@link ComplaintType} of its part of a file in which no problem was found. */
final class TypeBinding {

    /** What a type without a {@code review} key asks for: nothing. */
    private static final ReviewRule NO_REVIEW = new ReviewRule(Set.of(), false, "");

    private TypeBinding() {}

    static ComplaintType type(String code, BoundNode node) {
        return new ComplaintType(
                new TypeCode(code),
                node.words("name"),
                node.words("about"),
                filing(node.group("filing")),
                node.some(DemandKind.class, "demands"),
                node.list("evidence", TypeBinding::group),
                burden(node.group("burden")),
                node.text("department"),
                node.texts("tariffs"),
                node.list("elements", TypeBinding::element),
                node.texts("clauses"),
                node.table(ClockName.class, "clocks", (_, clock) -> clock(clock)));
    }

    static ClockRule clock(BoundNode node) {
        return new ClockRule(
                node.span("span"),
                node.span("warn_before"),
                node.one(DefaultOutcome.class, "at_zero"),
                node.text("basis"),
                node.text("source"),
                node.table(DemandKind.class, "unless_demanded", (_, outcome) -> outcome.itself(DefaultOutcome.class)));
    }

    private static Filing filing(BoundNode node) {
        return new Filing(
                node.some(MarketKind.class, "markets"),
                node.some(TradeState.class, "states"),
                node.some(Fact.class, "facts"),
                node.list("windows", TypeBinding::window),
                node.has("review") ? review(node.group("review")) : NO_REVIEW,
                node.texts("exceptions"));
    }

    private static Window window(BoundNode node) {
        return new Window(
                node.one(Moment.class, "opens"),
                node.one(Moment.class, "counts"),
                node.term("term"),
                Set.copyOf(node.texts("goods")),
                node.text("source"));
    }

    private static ReviewRule review(BoundNode node) {
        return new ReviewRule(
                node.some(Review.Rating.class, "buyer_gave"), node.yes("mutual", false), node.text("source"));
    }

    private static EvidenceGroup group(BoundNode node) {
        return new EvidenceGroup(
                node.one(Bearer.class, "by"),
                node.one(EvidenceGroup.Need.class, "need"),
                node.yes("mandatory", false),
                node.texts("evidence"),
                node.text("source"));
    }

    private static Burden burden(BoundNode node) {
        return new Burden(node.one(Bearer.class, "bearer"), node.list("turns", TypeBinding::turn), node.text("source"));
    }

    private static Burden.Turn turn(BoundNode node) {
        return new Burden.Turn(
                Set.copyOf(node.texts("goods")),
                node.term("within"),
                node.one(Bearer.class, "bearer"),
                node.text("clause"));
    }

    private static Element element(BoundNode node) {
        return new Element(
                node.text("code"),
                node.words("text"),
                node.one(Bearer.class, "bearer"),
                node.yes("required", true),
                node.texts("evidence"));
    }
}

package io.redress.web;

import io.redress.orders.Order;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Condition;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Eligibility;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer may complain about in one order, and what not and why.
 *
 * @param typed the draft this goes into; null: it begins here
 * @param service whether the reader came for service and blames nobody (申请售后)
 * @param freeReturn until when the goods go back without a reason; empty: not, or not any more
 */
public record TypePage(
        Order order,
        String shop,
        Edition edition,
        List<Choice> choices,
        @Nullable TypedComplaint typed,
        boolean service,
        Optional<Instant> freeReturn) {

    /** The entrance for those who want service. */
    static final String SERVICE = "service";

    /** What one asks a shop for before there is a quarrel. */
    private static final Set<DemandKind> SERVICES = EnumSet.of(
            DemandKind.EXCHANGE, DemandKind.REPAIR, DemandKind.PART, DemandKind.TRADE_IN, DemandKind.GUIDANCE);

    /** A type, and whether it may be chosen. */
    public record Choice(ComplaintType type, Eligibility eligibility) {

        boolean isService() {
            return !Collections.disjoint(type.demands(), SERVICES);
        }

        /** Until when it can be filed; the earliest end of all that time decides. */
        public Optional<Instant> until() {
            return eligibility.conditions().stream()
                    .map(Condition::until)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
        }
    }

    static TypePage of(
            Order order,
            String shop,
            Rulebooks rulebooks,
            Instant now,
            @Nullable TypedComplaint typed,
            boolean service) {
        var edition = rulebooks.at(now);
        var choices = edition.types().values().stream()
                .map(type -> new Choice(type, rulebooks.eligibility(order, type.code(), now)))
                .sorted(Comparator.comparing(
                                (Choice choice) -> !choice.eligibility().eligible())
                        .thenComparing(choice -> service && !choice.isService()))
                .toList();
        return new TypePage(order, shop, edition, choices, typed, service, freeReturn(order, edition, now));
    }

    private static Optional<Instant> freeReturn(Order order, Edition edition, Instant now) {
        var rule = edition.freeReturn();
        var excluded = order.lines().stream()
                .flatMap(line -> edition.goodsOf(line.category()).stream())
                .anyMatch(rule.excluded()::contains);
        var delivered = order.deliveredAt();
        if (delivered == null || excluded) return Optional.empty();
        return Optional.of(rule.term().endAfter(delivered)).filter(now::isBefore);
    }

    public String path() {
        return typed == null ? "/buyer/orders/" + order.id().value() : "/buyer/complaints/" + typed.id() + "/type";
    }

    public Optional<Choice> choice(TypeCode code) {
        return choices.stream().filter(each -> each.type().code().equals(code)).findFirst();
    }

    public List<Choice> possible() {
        return choices.stream().filter(each -> each.eligibility().eligible()).toList();
    }

    public List<Choice> impossible() {
        return choices.stream().filter(each -> !each.eligibility().eligible()).toList();
    }

    public boolean chosen(Choice choice) {
        return typed != null && typed.complaint().type().equals(choice.type().code());
    }

    public int line() {
        return typed == null ? onlyLine() : typed.complaint().line();
    }

    /** The line a complaint is about where there is nothing to choose. */
    int onlyLine() {
        return order.lines().size() == 1 ? order.lines().getFirst().no() : 0;
    }
}

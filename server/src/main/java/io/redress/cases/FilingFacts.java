package io.redress.cases;

import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Condition;
import io.redress.rulebook.Eligibility;
import io.redress.rulebook.Rulebooks;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to a complaint what the rules need and cannot look up: number, editions, goods, department. */
@Component
class FilingFacts {

    private final Orders orders;
    private final Rulebooks rulebooks;
    private final CaseSerials serials;
    private final FilingLoads loads;
    private final Ids ids;

    FilingFacts(Orders orders, Rulebooks rulebooks, CaseSerials serials, FilingLoads loads, Ids ids) {
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.serials = serials;
        this.loads = loads;
        this.ids = ids;
    }

    FileCase of(Filing filing, Order order, Eligibility eligibility, Instant now) {
        return of(serials.next(now), filing, order, eligibility, now);
    }

    /** The same before filing: no number is used up. */
    FileCase unnumbered(Filing filing, Order order, Eligibility eligibility, Instant now) {
        return of("", filing, order, eligibility, now);
    }

    private FileCase of(String number, Filing filing, Order order, Eligibility eligibility, Instant now) {
        var conductAt = conductAt(filing, order, now);
        var procedure = rulebooks.at(now);
        return new FileCase(
                new CaseId(ids.next()),
                number,
                order,
                filing.line(),
                filing.type(),
                filing.demand(),
                filing.description(),
                conductAt,
                filing.evidence(),
                procedure.id(),
                rulebooks.at(conductAt).id(),
                order.line(filing.line())
                        .map(OrderLine::category)
                        .map(procedure::goodsOf)
                        .orElse(Set.of()),
                eligibility.unmet().stream().map(Condition::code).toList(),
                filing.override(),
                procedure.type(filing.type()).map(ComplaintType::department).orElse(null),
                filing.channel(),
                loads.of(order.buyer(), now, procedure.limits()),
                orders.shop(order.shop()).map(Shop::afterSalesPolicy).orElse(""));
    }

    /** As told, but not before the order was placed and not in the future; else the last step of the trade. */
    private static Instant conductAt(Filing filing, Order order, Instant now) {
        var told = filing.conductAt();
        if (told == null) {
            return Stream.of(order.succeededAt(), order.deliveredAt(), order.shippedAt(), order.paidAt())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(order.placedAt());
        }
        if (told.isAfter(now)) {
            throw Problem.notValid().field("conductAt", "IN_FUTURE");
        }
        if (told.isBefore(order.placedAt())) {
            throw Problem.notValid().field("conductAt", "BEFORE_THE_ORDER");
        }
        return told;
    }
}

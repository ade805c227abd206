package io.redress.cases;

import io.redress.cases.CaseEvent.Filed;
import io.redress.kernel.Decision;
import io.redress.kernel.Money;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Limits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Filing (发起维权): what has to be so before there is a case at all. */
final class FilingRules {

    static Decision<CaseEvent> open(CaseRules rules, FileCase filing, By by, Instant now) {
        var procedure = rules.editions().apply(filing.procedureEdition());
        var known = filing.line() == 0 || filing.order().line(filing.line()).isPresent();
        if (!known) {
            return Decision.refuse(CaseRefusal.LINE_UNKNOWN, Map.of("line", Integer.toString(filing.line())));
        }
        var matter = matter(filing);
        var limits = procedure.limits();
        return eligibility(filing, by)
                .and(() -> room(filing, by, limits))
                .andText(filing.description(), "description")
                .orIf(filing.demand().isEmpty(), CaseRefusal.DEMAND_MISSING)
                .and(() -> atMost(limits.count(Limits.Name.DEMANDS), filing.demand(), CaseRefusal.DEMAND_LIMIT))
                .and(() ->
                        atMost(limits.count(Limits.Name.EVIDENCE_FILES), filing.evidence(), CaseRefusal.EVIDENCE_LIMIT))
                .and(() -> DemandCheck.refusals(matter, procedure))
                .thenEvent(() -> new Filed(
                        new Stamp(filing.id(), now, by.side(), by.id()),
                        matter,
                        filing.description(),
                        filing.evidence(),
                        unmet(filing, limits),
                        filing.override(),
                        flags(filing, matter, rules, now),
                        filing.department(),
                        filing.channel(),
                        rules.arm(procedure, matter, ClockName.SCREENING, Turn.PLATFORM, now)));
    }

    /** The conditions bind buyers; staff may file all the same and say why, which stays on record. */
    private static Check eligibility(FileCase filing, By by) {
        var reason = filing.override();
        var overrides = reason != null && !reason.isBlank();
        var staff = by.side() == Side.PLATFORM;
        return Check.refuseIf(reason != null && !staff, CaseRefusal.OVERRIDE_IS_FOR_STAFF)
                .orIf(by.side() == Side.SELLER || by.side() == Side.CLOCK, CaseRefusal.NOT_YOURS_TO_DO)
                .orIf(
                        !filing.unmet().isEmpty() && !overrides,
                        CaseRefusal.NOT_ELIGIBLE,
                        Map.of("unmet", String.join(",", filing.unmet())));
    }

    /** How much one buyer may file binds buyers as well; staff who file for one say why, as above. */
    private static Check room(FileCase filing, By by, Limits limits) {
        var overrides = by.side() == Side.PLATFORM && filing.override() != null;
        return filing.load()
                .reached(limits)
                .map(full -> Check.NONE.orIf(!overrides, full.reason(), full.facts()))
                .orElse(Check.NONE);
    }

    /** What stays on record when staff file all the same. */
    private static List<String> unmet(FileCase filing, Limits limits) {
        var full = filing.load().reached(limits).map(each -> each.reason().name());
        return Stream.concat(filing.unmet().stream(), full.stream()).toList();
    }

    private static Check atMost(int limit, Collection<?> given, CaseRefusal otherwise) {
        return Check.NONE.orIf(given.size() > limit, otherwise, Map.of("limit", Integer.toString(limit)));
    }

    static Matter matter(FileCase filing) {
        return new Matter(
                filing.number(),
                filing.order().id(),
                filing.line(),
                filing.order().buyer(),
                filing.order().shop(),
                filing.type(),
                Remedy.numbered(filing.demand()),
                paid(filing.order(), filing.line()),
                filing.goods(),
                filing.procedureEdition(),
                filing.conductEdition(),
                filing.conductAt(),
                items(filing.order(), filing.line()));
    }

    /** A line's price, never more than the order cost; freight goes back with the whole order or its only line. */
    static Money paid(Order order, int no) {
        var line = order.line(no);
        if (line.isEmpty() || order.lines().size() == 1) {
            return order.paid();
        }
        var price = line.get().price().times(line.get().quantity(), 1);
        return price.min(order.paid());
    }

    /** The lines of a case, where there is more than one piece of one line. */
    private static List<Matter.Item> items(Order order, int no) {
        var lines = order.lines().stream()
                .filter(line -> no == 0 || line.no() == no)
                .toList();
        if (lines.size() == 1 && lines.getFirst().quantity() == 1) {
            return List.of();
        }
        return lines.stream()
                .map(line -> new Matter.Item(line.no(), line.quantity(), goods(order, line)))
                .toList();
    }

    /** What a line cost without freight, never more than was paid. */
    private static Money goods(Order order, OrderLine line) {
        var price = line.price().times(line.quantity(), 1);
        var only = order.lines().size() == 1;
        var most = only ? order.paid().minus(order.freight()) : order.paid();
        return price.min(most.max(Money.zero(most.currency())));
    }

    private static List<String> flags(FileCase filing, Matter matter, CaseRules rules, Instant now) {
        var conduct = rules.editions().apply(filing.conductEdition());
        return DemandCheck.notes(filing.order(), matter, filing.policy(), conduct, now).stream()
                .filter(note -> note.weight() == DemandNote.Weight.FLAGS)
                .map(DemandNote::code)
                .distinct()
                .toList();
    }

    private FilingRules() {}
}

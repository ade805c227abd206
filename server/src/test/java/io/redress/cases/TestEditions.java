package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.parties.Role;
import io.redress.rulebook.Authority;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.ClockRule;
import io.redress.rulebook.DefaultOutcome;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Limits;
import io.redress.rulebook.SecondLook;
import io.redress.rulebook.Shelf;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rulebook that ships with the product, and copies of it with a figure changed. */
final class TestEditions {

    static final Edition SHIPPED = Shelf.shipped().at(Instant.parse("2026-03-01T00:00:00Z"));

    /** The shipped edition with another outcome of one clock, for every type and demand. */
    static Edition with(ClockName name, DefaultOutcome atZero) {
        var clocks = new EnumMap<ClockName, ClockRule>(SHIPPED.clocks());
        var old = SHIPPED.clock(name);
        clocks.put(name, new ClockRule(old.span(), old.warnBefore(), atZero, old.basis(), old.source(), Map.of()));
        return copy(clocks, SHIPPED.limits());
    }

    static Edition with(Limits.Name name, long value) {
        var limits = new HashMap<Limits.Name, Limits.Limit>(SHIPPED.limits().all());
        limits.put(name, new Limits.Limit(value, "ours"));
        return copy(SHIPPED.clocks(), new Limits(limits));
    }

    /** Nobody may give away more than that alone. */
    static Edition withAuthority(Money most) {
        var all = SHIPPED.authorities().keySet().stream()
                .collect(Collectors.toMap(role -> role, role -> new Authority(most, "ours")));
        return copy(SHIPPED.clocks(), SHIPPED.limits(), all, SHIPPED.secondLook());
    }

    /** Decisions of so much money or more need a second look, and no others. */
    static Edition withSecondLook(Money from) {
        var rule = new SecondLook(Optional.empty(), Optional.of(from), Set.of(), "ours");
        return copy(SHIPPED.clocks(), SHIPPED.limits(), SHIPPED.authorities(), Optional.of(rule));
    }

    private static Edition copy(Map<ClockName, ClockRule> clocks, Limits limits) {
        return copy(clocks, limits, SHIPPED.authorities(), SHIPPED.secondLook());
    }

    private static Edition copy(
            Map<ClockName, ClockRule> clocks,
            Limits limits,
            Map<Role, Authority> authorities,
            Optional<SecondLook> secondLook) {
        var e = SHIPPED;
        return new Edition(
                e.id(),
                e.title(),
                e.effectiveFrom(),
                e.publishedOn(),
                e.sources(),
                e.clauses(),
                e.goods(),
                e.evidence(),
                e.departments(),
                e.grounds(),
                e.exceptions(),
                e.dispatch(),
                e.types(),
                clocks,
                e.penalties(),
                limits,
                authorities,
                secondLook,
                e.statutoryClaims(),
                e.freeReturn());
    }

    private TestEditions() {}
}

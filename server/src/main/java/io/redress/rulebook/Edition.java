package io.redress.rulebook;

import io.redress.kernel.Money;
import io.redress.parties.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One edition of the rulebook: all rules in force from 00:00 Asia/Shanghai of {@code effectiveFrom} until the next
 * edition. Immutable data read from one YAML file; it decides nothing by itself.
 *
 * @param dispatch how long after payment goods must be dispatched where the shop promised nothing
 * @param grounds reasons for which screening may refuse a filing
 * @param exceptions grounds on which staff may admit a filing outside its window
 * @param secondLook which decisions somebody else confirms before they are issued; empty: none
 */
public record Edition(
        String id,
        Words title,
        LocalDate effectiveFrom,
        LocalDate publishedOn,
        Map<String, Source> sources,
        Map<String, Clause> clauses,
        Map<String, GoodsGroup> goods,
        Map<String, EvidenceKind> evidence,
        Map<String, Words> departments,
        Map<String, Words> grounds,
        Map<String, Words> exceptions,
        DispatchRule dispatch,
        Map<TypeCode, ComplaintType> types,
        Map<ClockName, ClockRule> clocks,
        PenaltySchedule penalties,
        Limits limits,
        Map<Role, Authority> authorities,
        Optional<SecondLook> secondLook,
        List<StatutoryClaim> statutoryClaims,
        FreeReturn freeReturn) {

    public Edition {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        goods = Collections.unmodifiableMap(new LinkedHashMap<>(goods));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        departments = Collections.unmodifiableMap(new LinkedHashMap<>(departments));
        grounds = Collections.unmodifiableMap(new LinkedHashMap<>(grounds));
        exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        clocks = Map.copyOf(new EnumMap<>(clocks));
        authorities = Map.copyOf(authorities);
        statutoryClaims = List.copyOf(statutoryClaims);
    }

    public Optional<ComplaintType> type(TypeCode code) {
        return Optional.ofNullable(types.get(code));
    }

    /** The clock of a type: its own, else the edition's. */
    public ClockRule clock(TypeCode code, ClockName name) {
        var own = type(code).map(type -> type.clocks().get(name));
        return own.orElseGet(() -> clock(name));
    }

    /** The edition's general clock. */
    public ClockRule clock(ClockName name) {
        var rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalStateException("Expected a clock for " + name + " in " + id + ", but there is none");
        }
        return rule;
    }

    /** The most the role may award by itself in one case; nothing when the edition gives it no authority. */
    public Money authority(Role role) {
        var authority = authorities.get(role);
        return authority == null ? Money.cny(0) : authority.upTo();
    }

    /** Codes of the goods groups a marketplace category belongs to. */
    public Set<String> goodsOf(String category) {
        return goods.values().stream()
                .filter(group -> group.covers(category))
                .map(GoodsGroup::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The statutory claims that can be raised under a type for goods of these groups. */
    public List<StatutoryClaim> claims(TypeCode code, Set<String> groups) {
        return statutoryClaims.stream()
                .filter(claim -> claim.types().contains(code))
                .filter(claim -> claim.goods().isEmpty() || groups.stream().anyMatch(claim.goods()::contains))
                .toList();
    }

    /** When it comes into force: 00:00 Asia/Shanghai. */
    public Instant inForceFrom() {
        return effectiveFrom.atStartOfDay(Term.ZONE).toInstant();
    }
}

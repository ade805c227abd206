package io.redress.rulebook;

import io.redress.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which decisions need a second pair of eyes (复核) before they are issued: each of these is enough by itself.
 *
 * @param points from so many points in one decision, of all ledgers together; empty: never because of points
 * @param amount from so much that the seller has to pay, fines included; empty: never because of money
 * @param tariffs always with one of these, whatever it costs
 */
public record SecondLook(Optional<Integer> points, Optional<Money> amount, Set<String> tariffs, String source) {

    /** What makes a decision one of them. */
    public enum Cause {
        POINTS,
        AMOUNT,
        TARIFF
    }

    public SecondLook {
        tariffs = Set.copyOf(tariffs);
    }

    /** Why a decision needs a second look, in the order of {@link Cause}; empty: it needs none. */
    public List<Cause> causes(Collection<Tariff> found, Money awarded) {
        var costing = found.stream().mapToInt(Tariff::points).sum();
        var moving = found.stream()
                .flatMap(tariff -> tariff.fine().stream())
                .map(fine -> fine.atPar(awarded.currency()))
                .reduce(awarded, Money::plus);
        var causes = new ArrayList<Cause>();
        if (points.filter(from -> costing >= from).isPresent()) causes.add(Cause.POINTS);
        if (amount.map(from -> from.atPar(awarded.currency()))
                .filter(from -> moving.compareTo(from) >= 0)
                .isPresent()) causes.add(Cause.AMOUNT);
        if (found.stream().map(Tariff::code).anyMatch(tariffs::contains)) causes.add(Cause.TARIFF);
        return List.copyOf(causes);
    }
}

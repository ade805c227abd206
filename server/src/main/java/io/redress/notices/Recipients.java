package io.redress.notices;

import io.redress.cases.Happening;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts people in the place of an audience. Knows who works for the shops in question, asked once for all of them.
 *
 * @param judges who may look at a decision of that department a second time
 */
record Recipients(Map<ShopId, List<AccountId>> staff, Map<String, Set<AccountId>> judges) {

    private static final List<Role> JUDGES = List.of(Role.ADJUDICATOR, Role.SUPERVISOR);

    /** Who can be told of a case. */
    record Circle(
            Guarded guard,
            @Nullable AccountId owner,
            @Nullable AccountId adjudicator) {
        static Circle of(Happening happening) {
            return new Circle(happening.guard(), happening.owner(), happening.adjudicator());
        }
    }

    static Recipients of(Collection<Circle> circles, Parties parties) {
        var shops = circles.stream()
                .flatMap(circle -> circle.guard().shop().stream())
                .collect(Collectors.toSet());
        return new Recipients(parties.staffOf(shops), Map.of());
    }

    /** The same with the judges of these departments, who are few and seldom asked. */
    Recipients withJudges(Collection<String> departments, Parties parties) {
        var found = departments.stream()
                .distinct()
                .collect(Collectors.toMap(
                        department -> department,
                        department -> Set.copyOf(
                                parties.onDuty(JUDGES, List.of(department)).keySet())));
        return new Recipients(staff, found);
    }

    Set<AccountId> of(Audience audience, Circle circle) {
        return switch (audience) {
            case Audience.Buyer _ -> circle.guard().buyer().stream().collect(Collectors.toSet());
            case Audience.Shop _ ->
                circle.guard().shop().stream()
                        .flatMap(shop -> staff.getOrDefault(shop, List.of()).stream())
                        .collect(Collectors.toSet());
            case Audience.Desk _ ->
                Stream.of(circle.owner(), circle.adjudicator())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
            case Audience.SecondEyes _ -> secondEyes(circle);
            case Audience.Person(var account) -> Set.of(account);
        };
    }

    /** Nobody who is a party hears that a decision is being weighed, whatever else they are. */
    private Set<AccountId> secondEyes(Circle circle) {
        var parties = new HashSet<>(of(Audience.BUYER, circle));
        parties.addAll(of(Audience.SHOP, circle));
        return circle.guard().department().stream()
                .flatMap(department -> judges.getOrDefault(department, Set.of()).stream())
                .filter(judge -> !parties.contains(judge))
                .collect(Collectors.toSet());
    }
}

package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.platform.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** A working page, and whose it is. */
public enum Place {
    BUYER("/buyer", "receipt", Set.of(Role.BUYER)),
    BUYER_CASES("/buyer/cases", "shield-half", Set.of(Role.BUYER)),
    SELLER("/seller", "inbox", Set.of(Role.SELLER, Role.SELLER_STAFF)),
    SELLER_ORDERS("/seller/orders", "receipt", Set.of(Role.SELLER, Role.SELLER_STAFF)),
    SELLER_POINTS("/seller/points", "gauge", Set.of(Role.SELLER, Role.SELLER_STAFF)),
    DESK("/desk", "list-details", Role.STAFF),
    DESK_OVERVIEW("/desk/overview", "chart-histogram", Set.of(Role.SUPERVISOR)),
    DESK_ORDERS("/desk/orders", "receipt", Role.STAFF),
    OPERATOR("/operator", "users", Set.of(Role.OPERATOR)),
    OPERATOR_KEYS("/operator/keys", "key", Set.of(Role.OPERATOR)),
    OPERATOR_RULEBOOK("/operator/rulebook", "book-upload", Set.of(Role.OPERATOR)),
    OPERATOR_CALENDAR("/operator/calendar", "calendar", Set.of(Role.OPERATOR)),
    REGULATOR("/regulator", "eye", Set.of(Role.REGULATOR)),
    REGULATOR_ORDERS("/regulator/orders", "receipt", Set.of(Role.REGULATOR)),
    READINGS("/readings", "history", Set.of(Role.SUPERVISOR, Role.REGULATOR)),
    INTEGRATOR("/keys", "key", Set.of(Role.INTEGRATOR)),
    RULEBOOK("/rulebook", "book-2", Set.of());

    private final String path;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of, which nobody can change
    private final Set<Role> roles;

    Place(String path, String icon, Set<Role> roles) {
        this.path = path;
        this.icon = icon;
        this.roles = roles;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /** The texts of this place. */
    public String key() {
        return "place." + name();
    }

    /** The rules are everybody's, also before sign-in. */
    boolean isFor(Actor actor) {
        return this == RULEBOOK || actor.roles().stream().anyMatch(roles::contains);
    }

    /** Whoever has no such page hears so; what the page shows is cut by permission besides. */
    void require(Actor actor) {
        if (!isFor(actor)) throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN").with("roles", roles);
    }

    /** The page a path belongs to: the one with the longest path that it begins with. */
    static Optional<Place> at(String path) {
        return Arrays.stream(values())
                .filter(place -> path.equals(place.path)
                        || path.startsWith(place.path + "/")
                        || path.startsWith(place.path + "?"))
                .max(Comparator.comparingInt(place -> place.path.length()));
    }

    /** Where the reader of a case's page came from: the list of cases that is theirs. */
    static Optional<Place> ofCases(String path, Actor actor) {
        if (!path.startsWith("/cases/")) return Optional.empty();
        return Stream.of(BUYER_CASES, SELLER, DESK, REGULATOR)
                .filter(place -> place.isFor(actor))
                .findFirst();
    }

    static List<Place> of(Actor actor) {
        return Arrays.stream(values()).filter(place -> place.isFor(actor)).toList();
    }
}

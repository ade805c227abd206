package io.redress.parties;

import java.util.Set;

/**
 * Who is asking: the account behind a session or key, with what it is and where it belongs at this moment. A controller
 * gets one by declaring a parameter of this type.
 *
 * @param shops shops the account belongs to today; former shops are known to {@link Parties#tied}
 * @param departments duty: queues of the platform the account works on
 * @param scopes limits of an API key; empty and without meaning for a person
 */
public record Actor(
        AccountId id,
        String name,
        Set<Role> roles,
        Set<ShopId> shops,
        Set<String> departments,
        Set<Scope> scopes,
        Kind kind) {

    /** How the actor came in. */
    public enum Kind {
        PERSON,
        KEY,
        SYSTEM,
        ANONYMOUS
    }

    /** The product itself, for deadlines and imports at start. May do everything. */
    public static final Actor SYSTEM =
            new Actor(AccountId.SYSTEM, "system", Set.of(), Set.of(), Set.of(), Set.of(), Kind.SYSTEM);

    /** Nobody signed in. */
    public static final Actor ANONYMOUS =
            new Actor(AccountId.NOBODY, "", Set.of(), Set.of(), Set.of(), Set.of(), Kind.ANONYMOUS);

    public Actor {
        roles = Set.copyOf(roles);
        shops = Set.copyOf(shops);
        departments = Set.copyOf(departments);
        scopes = Set.copyOf(scopes);
    }

    /** A person with these roles and nothing else: handy for tests and seeds. */
    public static Actor person(AccountId id, String name, Set<Role> roles, Set<ShopId> shops, Set<String> departments) {
        return new Actor(id, name, roles, shops, departments, Set.of(), Kind.PERSON);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role.STAFF::contains);
    }

    public boolean isAnonymous() {
        return kind == Kind.ANONYMOUS;
    }
}

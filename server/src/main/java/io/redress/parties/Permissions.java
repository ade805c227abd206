package io.redress.parties;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Permission on objects, in one place: {@code may(actor, verb, object)}. Pure: reads {@link PermissionTable} and what
 * the object says about itself, nothing else.
 */
public final class Permissions {

    private Permissions() {}

    public static boolean may(Actor actor, Verb verb, Guarded object) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case ANONYMOUS -> false;
            case PERSON, KEY -> granted(actor, verb, object);
        };
    }

    private static boolean granted(Actor actor, Verb verb, Guarded object) {
        if (!PermissionTable.inScope(actor, verb, object.kind())) return false;
        if (PermissionTable.IMPARTIAL.contains(verb) && isParty(actor, object)) return false;
        return PermissionTable.grants(verb, object.kind()).stream()
                .anyMatch(grant ->
                        holdsOneOf(actor, grant.roles()) && grant.relation().holds(actor, object));
    }

    /** What of this kind the actor may see, as a filter for a list. */
    public static Reach reach(Actor actor, String kind) {
        var relations = relations(actor, kind);
        return new Reach(
                relations.contains(Relation.ANY),
                when(relations.contains(Relation.OWN), actor.id()),
                relations.contains(Relation.SHOP) ? actor.shops() : Set.of(),
                relations.contains(Relation.DUTY) ? actor.departments() : Set.of(),
                when(relations.contains(Relation.HANDLER), actor.id()),
                when(relations.contains(Relation.OWNER), actor.id()));
    }

    private static Set<Relation> relations(Actor actor, String kind) {
        var relations = EnumSet.noneOf(Relation.class);
        if (actor.kind() == Actor.Kind.SYSTEM) return EnumSet.allOf(Relation.class);
        if (actor.isAnonymous() || !PermissionTable.inScope(actor, Verb.VIEW, kind)) return relations;
        PermissionTable.grants(Verb.VIEW, kind).stream()
                .filter(grant -> holdsOneOf(actor, grant.roles()))
                .forEach(grant -> relations.add(grant.relation()));
        return relations;
    }

    private static boolean isParty(Actor actor, Guarded object) {
        return Relation.OWN.holds(actor, object) || Relation.SHOP.holds(actor, object);
    }

    private static boolean holdsOneOf(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }

    private static Optional<AccountId> when(boolean condition, AccountId id) {
        return condition ? Optional.of(id) : Optional.empty();
    }
}

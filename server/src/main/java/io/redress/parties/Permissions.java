package io.redress.parties;

import io.redress.platform.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

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

    /**
     * Goes on only if the actor may: 401 {@code UNAUTHENTICATED} when nobody is signed in, 404 {@code NOT_FOUND} when
     * the actor may not even see the object, else 403 {@code FORBIDDEN}.
     */
    public static void require(Actor actor, Verb verb, Guarded object) {
        if (may(actor, verb, object)) return;
        if (actor.isAnonymous()) throw Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
        if (verb != Verb.VIEW && may(actor, Verb.VIEW, object)) throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        if (belongsToNobody(object)) throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        throw Problem.notFound();
    }

    /** A collection or the house itself: there is no object whose existence could be told. */
    private static boolean belongsToNobody(Guarded object) {
        return object.equals(Guarded.any(object.kind()));
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

package io.redress.parties;

import static io.redress.parties.Guarded.ACCOUNT;
import static io.redress.parties.Guarded.CASE;
import static io.redress.parties.Guarded.EVIDENCE;
import static io.redress.parties.Guarded.KEY;
import static io.redress.parties.Guarded.ORDER;
import static io.redress.parties.Guarded.PENALTY;
import static io.redress.parties.Guarded.RULEBOOK;
import static io.redress.parties.Guarded.SHOP;
import static io.redress.parties.Guarded.SYSTEM;
import static io.redress.parties.Role.ADJUDICATOR;
import static io.redress.parties.Role.AGENT;
import static io.redress.parties.Role.BUYER;
import static io.redress.parties.Role.INTEGRATOR;
import static io.redress.parties.Role.OPERATOR;
import static io.redress.parties.Role.REGULATOR;
import static io.redress.parties.Role.SELLER;
import static io.redress.parties.Role.SELLER_STAFF;
import static io.redress.parties.Role.SUPERVISOR;
import static io.redress.parties.Verb.ACT_AS_BUYER;
import static io.redress.parties.Verb.ACT_AS_SELLER;
import static io.redress.parties.Verb.ADJUDICATE;
import static io.redress.parties.Verb.AUDIT;
import static io.redress.parties.Verb.CONFIGURE;
import static io.redress.parties.Verb.CONFIRM;
import static io.redress.parties.Verb.DECLARE;
import static io.redress.parties.Verb.FILE;
import static io.redress.parties.Verb.HANDLE;
import static io.redress.parties.Verb.IMPORT;
import static io.redress.parties.Verb.MANAGE_ACCOUNTS;
import static io.redress.parties.Verb.MANAGE_KEYS;
import static io.redress.parties.Verb.PUBLISH;
import static io.redress.parties.Verb.SCREEN;
import static io.redress.parties.Verb.SUPERVISE;
import static io.redress.parties.Verb.UPLOAD;
import static io.redress.parties.Verb.VIEW;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, one row each: verb, kinds of object, relation, roles. What has no row is refused. This is the whole
 * rule; {@link Permissions} only reads it.
 */
final class PermissionTable {

    /** One grant: an actor who holds one of the roles and stands in the relation may. */
    record Grant(Verb verb, Set<String> kinds, Relation relation, Set<Role> roles) {}

    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<String> FILES = Set.of(CASE, EVIDENCE);
    private static final Set<String> FACTS = Set.of(ORDER, SHOP);
    private static final Set<String> MATTERS = Set.of(CASE, EVIDENCE, ORDER, PENALTY);

    private static final List<Grant> ROWS = List.of(
            // Reading. A buyer their own, a seller their shop's, staff what queue and duty give them.
            row(VIEW, MATTERS, Relation.OWN, BUYER),
            row(VIEW, Set.of(CASE, EVIDENCE, ORDER, PENALTY, SHOP), Relation.SHOP, SELLER, SELLER_STAFF),
            row(VIEW, FILES, Relation.HANDLER, AGENT, ADJUDICATOR),
            row(VIEW, FILES, Relation.DUTY, AGENT, ADJUDICATOR),
            row(VIEW, FILES, Relation.ANY, SUPERVISOR, REGULATOR, INTEGRATOR),
            row(VIEW, FACTS, Relation.ANY, AGENT, ADJUDICATOR, SUPERVISOR, REGULATOR, OPERATOR, INTEGRATOR),
            row(VIEW, Set.of(PENALTY), Relation.ANY, AGENT, ADJUDICATOR, SUPERVISOR, REGULATOR, INTEGRATOR),
            row(VIEW, Set.of(EVIDENCE, KEY, ACCOUNT), Relation.OWNER, EVERYBODY),
            row(VIEW, Set.of(RULEBOOK), Relation.ANY, EVERYBODY),
            row(VIEW, Set.of(ACCOUNT), Relation.ANY, SUPERVISOR, OPERATOR, REGULATOR),
            row(VIEW, Set.of(KEY), Relation.ANY, OPERATOR),
            row(VIEW, Set.of(SYSTEM), Relation.ANY, OPERATOR, SUPERVISOR, REGULATOR),
            // Parties. Staff may file for a buyer who called; the override of a window is recorded with the case.
            row(FILE, Set.of(ORDER), Relation.OWN, BUYER),
            row(FILE, Set.of(ORDER), Relation.ANY, AGENT, SUPERVISOR),
            row(ACT_AS_BUYER, Set.of(CASE, ORDER), Relation.OWN, BUYER),
            row(ACT_AS_SELLER, Set.of(CASE, ORDER, PENALTY), Relation.SHOP, SELLER, SELLER_STAFF),
            // The desk. Only a case in hand or on duty; a supervisor any.
            row(SCREEN, Set.of(CASE), Relation.HANDLER, AGENT),
            row(SCREEN, Set.of(CASE), Relation.DUTY, AGENT),
            row(SCREEN, Set.of(CASE), Relation.ANY, SUPERVISOR),
            row(HANDLE, Set.of(CASE), Relation.HANDLER, AGENT, ADJUDICATOR),
            row(HANDLE, Set.of(CASE), Relation.DUTY, AGENT, ADJUDICATOR),
            row(HANDLE, Set.of(CASE), Relation.ANY, SUPERVISOR),
            row(ADJUDICATE, Set.of(CASE), Relation.HANDLER, ADJUDICATOR, SUPERVISOR),
            row(ADJUDICATE, Set.of(CASE), Relation.DUTY, ADJUDICATOR),
            row(CONFIRM, Set.of(CASE), Relation.HANDLER, ADJUDICATOR),
            row(CONFIRM, Set.of(CASE), Relation.DUTY, ADJUDICATOR),
            row(CONFIRM, Set.of(CASE), Relation.ANY, SUPERVISOR),
            row(SUPERVISE, Set.of(CASE, PENALTY), Relation.ANY, SUPERVISOR),
            // Files.
            row(UPLOAD, FILES, Relation.OWN, BUYER),
            row(UPLOAD, FILES, Relation.SHOP, SELLER, SELLER_STAFF),
            row(UPLOAD, FILES, Relation.HANDLER, AGENT, ADJUDICATOR),
            row(UPLOAD, FILES, Relation.DUTY, AGENT, ADJUDICATOR),
            row(UPLOAD, FILES, Relation.ANY, SUPERVISOR),
            row(UPLOAD, Set.of(EVIDENCE), Relation.OWNER, BUYER, SELLER, SELLER_STAFF, AGENT, ADJUDICATOR),
            // The house.
            row(IMPORT, FACTS, Relation.ANY, OPERATOR, INTEGRATOR),
            row(PUBLISH, Set.of(RULEBOOK), Relation.ANY, OPERATOR),
            row(CONFIGURE, Set.of(SYSTEM, RULEBOOK), Relation.ANY, OPERATOR),
            row(AUDIT, Set.of(CASE, ORDER, ACCOUNT, SYSTEM), Relation.ANY, SUPERVISOR, REGULATOR),
            row(MANAGE_ACCOUNTS, Set.of(ACCOUNT), Relation.ANY, OPERATOR),
            row(DECLARE, Set.of(ACCOUNT), Relation.OWNER, AGENT, ADJUDICATOR, SUPERVISOR),
            row(DECLARE, Set.of(ACCOUNT), Relation.ANY, OPERATOR),
            row(MANAGE_KEYS, Set.of(KEY), Relation.OWNER, INTEGRATOR, OPERATOR),
            row(MANAGE_KEYS, Set.of(KEY), Relation.ANY, OPERATOR));

    private static final Map<Verb, List<Grant>> BY_VERB = byVerb();

    /** A key needs the scope of the kind: the first to read, the second for every other verb. */
    private static final Map<String, List<Scope>> SCOPES = Map.of(
            CASE, List.of(Scope.CASES_READ, Scope.CASES_WRITE),
            ORDER, List.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE),
            SHOP, List.of(Scope.ORDERS_READ, Scope.ORDERS_WRITE),
            EVIDENCE, List.of(Scope.EVIDENCE_READ, Scope.EVIDENCE_WRITE),
            PENALTY, List.of(Scope.PENALTIES_READ, Scope.PENALTIES_WRITE),
            RULEBOOK, List.of(Scope.RULEBOOK_READ, Scope.RULEBOOK_WRITE),
            ACCOUNT, List.of(Scope.ACCOUNTS_READ, Scope.ACCOUNTS_WRITE));

    /** Verbs of the platform's judgement: nobody uses them on a matter in which they are a party. */
    static final Set<Verb> IMPARTIAL = Set.of(SCREEN, HANDLE, ADJUDICATE, CONFIRM, SUPERVISE);

    private PermissionTable() {}

    static List<Grant> grants(Verb verb, String kind) {
        return BY_VERB.getOrDefault(verb, List.of()).stream()
                .filter(grant -> grant.kinds().contains(kind))
                .toList();
    }

    /** Keys and accounts of the house have no scope on purpose: a key cannot mint a key. */
    static boolean inScope(Actor actor, Verb verb, String kind) {
        if (actor.kind() != Actor.Kind.KEY) return true;
        var scopes = SCOPES.get(kind);
        return scopes != null && actor.scopes().contains(scopes.get(verb == VIEW ? 0 : 1));
    }

    private static Grant row(Verb verb, Set<String> kinds, Relation relation, Role... roles) {
        return new Grant(verb, kinds, relation, Set.of(roles));
    }

    private static Grant row(Verb verb, Set<String> kinds, Relation relation, Set<Role> roles) {
        return new Grant(verb, kinds, relation, roles);
    }

    private static Map<Verb, List<Grant>> byVerb() {
        var map = new EnumMap<Verb, List<Grant>>(Verb.class);
        for (var verb : Verb.values())
            map.put(verb, ROWS.stream().filter(row -> row.verb() == verb).toList());
        return map;
    }
}

package io.redress;

import static io.redress.parties.Role.ADJUDICATOR;
import static io.redress.parties.Role.AGENT;
import static io.redress.parties.Role.BUYER;
import static io.redress.parties.Role.INTEGRATOR;
import static io.redress.parties.Role.OPERATOR;
import static io.redress.parties.Role.REGULATOR;
import static io.redress.parties.Role.SELLER;
import static io.redress.parties.Role.SELLER_STAFF;
import static io.redress.parties.Role.SUPERVISOR;
import static java.util.Objects.requireNonNull;

import io.redress.parties.Account;
import io.redress.parties.AccountChange;
import io.redress.parties.Actor;
import io.redress.parties.ApiKeys;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.Scope;
import io.redress.parties.ShopId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody who tries every operation: one caller for each column of the permission matrix. */
final class MatrixCast {

    /** The columns, in the order of the file. */
    static final List<String> CALLERS = List.of(
            "buyer",
            "other-buyer",
            "seller",
            "other-seller",
            "clerk",
            "agent",
            "other-agent",
            "adjudicator",
            "supervisor",
            "operator",
            "regulator",
            "integrator",
            "key",
            "narrow-key",
            "ex-agent",
            "ex-clerk",
            "disabled",
            "anonymous");

    /** Admits cases, so that the agent of the matrix has duty and nothing else. No column. */
    static final String SCREENER = "screener";

    /** The queue in which the case lies. */
    static final String DUTY = "quality";

    private static final String OTHER_DUTY = "logistics";
    private static final Set<String> NONE = Set.of();

    private final Parties parties;
    private final ApiKeys keys;
    private final Api api;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Api> clients = new HashMap<>();
    private final Map<Set<Scope>, Api> keyClients = new HashMap<>();

    MatrixCast(Parties parties, ApiKeys keys, Api api) {
        this.parties = parties;
        this.keys = keys;
        this.api = api;
    }

    /** Buyers come first: the marketplace's orders name them by reference. */
    void buyers() {
        enter("buyer", Set.of(), NONE, BUYER);
        enter("other-buyer", Set.of(), NONE, BUYER);
    }

    void others(ShopId shop, ShopId otherShop) {
        enter("seller", Set.of(shop), NONE, SELLER);
        enter("other-seller", Set.of(otherShop), NONE, SELLER);
        enter("clerk", Set.of(shop), NONE, SELLER_STAFF);
        enter("agent", Set.of(), Set.of(DUTY), AGENT);
        enter("other-agent", Set.of(), Set.of(OTHER_DUTY), AGENT);
        enter("adjudicator", Set.of(), Set.of(DUTY), ADJUDICATOR);
        enter("supervisor", Set.of(), NONE, SUPERVISOR);
        enter("operator", Set.of(), NONE, OPERATOR);
        enter("regulator", Set.of(), NONE, REGULATOR);
        enter("ex-agent", Set.of(), Set.of(DUTY), AGENT);
        enter("ex-clerk", Set.of(shop), NONE, SELLER_STAFF);
        enter("disabled", Set.of(), Set.of(DUTY), SUPERVISOR);
        enter("integrator", Set.of(), NONE, INTEGRATOR);
        enter(SCREENER, Set.of(), Set.of(DUTY), AGENT);
        clients.put("anonymous", api.stranger());
    }

    /** The ones who left: their sessions were opened before, and are still held. */
    void leave(ShopId otherShop) {
        change("ex-agent", Optional.of(Set.of(BUYER)), Optional.empty(), Optional.of(NONE), true);
        change("ex-clerk", Optional.empty(), Optional.of(Set.of(otherShop)), Optional.empty(), true);
        change("disabled", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private void change(
            String who,
            Optional<Set<Role>> roles,
            Optional<Set<ShopId>> shops,
            Optional<Set<String>> departments,
            boolean enabled) {
        var change =
                new AccountChange(Optional.empty(), roles, shops, departments, Optional.empty(), Optional.of(enabled));
        parties.change(Actor.SYSTEM, account(who).id(), change);
    }

    Account account(String who) {
        return requireNonNull(accounts.get(who), who);
    }

    /** The client of a caller; a key's depends on the scope that the row is about. */
    Api client(String who, String scope) {
        var all = EnumSet.allOf(Scope.class);
        var wanted = Arrays.stream(Scope.values())
                .filter(each -> each.name().equalsIgnoreCase(scope))
                .findFirst();
        return switch (who) {
            case "key" -> key(wanted.map(EnumSet::of).orElse(all));
            case "narrow-key" ->
                key(wanted.map(EnumSet::of).map(EnumSet::complementOf).orElse(all));
            default -> requireNonNull(clients.get(who), who);
        };
    }

    private Api key(Set<Scope> scopes) {
        return keyClients.computeIfAbsent(
                scopes,
                each -> api.key(keys.create(Actor.SYSTEM, account("integrator").id(), "matrix", each, Optional.empty())
                        .secret()));
    }

    /** An account for an operation to change. */
    Account bystander() {
        return account("bystander", Set.of(), NONE, Optional.empty(), BUYER);
    }

    private void enter(String who, Set<ShopId> shops, Set<String> departments, Role... roles) {
        var account = account(who, shops, departments, Optional.of(People.PASSWORD), roles);
        accounts.put(who, account);
        clients.put(who, api.as(account.name(), People.PASSWORD));
    }

    private Account account(
            String who, Set<ShopId> shops, Set<String> departments, Optional<String> password, Role... roles) {
        var name = who + "-" + UUID.randomUUID().toString().substring(0, 8);
        return parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        name,
                        MatrixWorld.MARK + " " + name,
                        password,
                        Set.of(roles),
                        shops,
                        departments,
                        "zh-CN",
                        Optional.of(name),
                        false));
    }
}

package io.redress;

import io.redress.parties.Account;
import io.redress.parties.Actor;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes accounts for tests: each with a name of its own, so that classes may share a database. */
public final class People {

    /** The password of everybody made here. */
    public static final String PASSWORD = "correct horse battery";

    private final Parties parties;
    private final Api api;

    People(Parties parties, Api api) {
        this.parties = parties;
        this.api = api;
    }

    public Account buyer() {
        return account("lin", Set.of(Role.BUYER), Set.of(), Set.of());
    }

    public Account seller(ShopId shop) {
        return account("qinghe", Set.of(Role.SELLER), Set.of(shop), Set.of());
    }

    public Account staff(Role role, String... departments) {
        return account("wu", Set.of(role), Set.of(), Set.of(departments));
    }

    public Account operator() {
        return account("op", Set.of(Role.OPERATOR), Set.of(), Set.of());
    }

    public Account account(String stem, Set<Role> roles, Set<ShopId> shops, Set<String> departments) {
        var name = stem + "-" + UUID.randomUUID().toString().substring(0, 8);
        return parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        name,
                        name,
                        Optional.of(PASSWORD),
                        roles,
                        shops,
                        departments,
                        "zh-CN",
                        Optional.empty(),
                        false));
    }

    /** A client signed in as this account. */
    public Api as(Account account) {
        return api.as(account.name(), PASSWORD);
    }

    /** Puts the clock of the tests' server forward. */
    public void advance(Duration by) {
        api.anonymous()
                .post("/api/v1/sandbox/clock", "{\"advance\":\"%s\"}".formatted(by))
                .expectSuccess();
    }

    /** What the account looks like to the modules behind the door. */
    public static Actor actor(Account account) {
        return Actor.person(
                account.id(), account.displayName(), account.roles(), account.shops(), account.departments());
    }
}

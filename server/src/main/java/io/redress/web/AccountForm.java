package io.redress.web;

import io.redress.orders.Shop;
import io.redress.parties.Account;
import io.redress.parties.AccountChange;
import io.redress.parties.NewAccount;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import io.redress.platform.Problem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An account as a form: shops by the marketplace's code, one in each line. */
record AccountForm(Form form, Function<String, Optional<Shop>> shopOf) {

    /** An account's values, as the form shows them. */
    static Form of(Account account, Map<ShopId, Shop> shops) {
        var values = new TreeMap<String, List<String>>();
        values.put("name", List.of(account.name()));
        values.put("displayName", List.of(account.displayName()));
        values.put("roles", account.roles().stream().map(Enum::name).toList());
        values.put("departments", List.copyOf(account.departments()));
        values.put("locale", List.of(account.locale()));
        values.put(
                "shops",
                List.of(account.shops().stream()
                        .flatMap(id -> Optional.ofNullable(shops.get(id)).stream())
                        .map(Shop::code)
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        if (account.enabled()) values.put("enabled", List.of("true"));
        return new Form(values);
    }

    NewAccount fresh() {
        return new NewAccount(
                form.text("name").strip(),
                form.text("displayName").strip(),
                Optional.of(form.text("password")).filter(text -> !text.isEmpty()),
                roles(),
                shops(),
                departments(),
                form.text("locale"),
                Optional.empty(),
                false);
    }

    AccountChange change() {
        return new AccountChange(
                Optional.of(form.text("displayName").strip()),
                Optional.of(roles()),
                Optional.of(shops()),
                Optional.of(departments()),
                Optional.of(form.text("locale")),
                Optional.of(form.has("enabled")));
    }

    private Set<Role> roles() {
        return form.all("roles").stream().map(AccountForm::role).collect(Collectors.toSet());
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notValid().field("roles", "FORM_VALUE_NOT_VALID"));
    }

    private Set<ShopId> shops() {
        var ids = new LinkedHashSet<ShopId>();
        form.text("shops")
                .lines()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code -> ids.add(shopOf.apply(code)
                        .map(Shop::id)
                        .orElseThrow(() -> Problem.notValid().field("shops", "SHOP_CODE_UNKNOWN", code))));
        return ids;
    }

    private Set<String> departments() {
        return Set.copyOf(form.all("departments"));
    }
}

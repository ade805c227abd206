package io.redress.parties;

import java.util.Optional;
import java.util.Set;

/** What an operator changes on an account; what is empty stays. */
public record AccountChange(
        Optional<String> displayName,
        Optional<Set<Role>> roles,
        Optional<Set<ShopId>> shops,
        Optional<Set<String>> departments,
        Optional<String> locale,
        Optional<Boolean> enabled) {

    Account applyTo(Account account) {
        return new Account(
                account.id(),
                account.name(),
                displayName.orElse(account.displayName()),
                roles.orElse(account.roles()),
                shops.orElse(account.shops()),
                departments.orElse(account.departments()),
                locale.orElse(account.locale()),
                account.reference(),
                enabled.orElse(account.enabled()),
                account.demo(),
                account.createdAt());
    }
}

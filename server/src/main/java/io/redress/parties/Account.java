package io.redress.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One account (账号), without its secrets.
 *
 * @param name what the person signs in with; for an account that came with an order, a name made from the reference
 * @param reference the marketplace's id of this buyer or seller, when it came with an order
 * @param locale language tag, such as {@code zh-CN}
 * @param enabled a disabled account keeps its history and loses every access at once
 * @param demo made by the demo marketplace: works only while the server is bound to loopback
 */
public record Account(
        AccountId id,
        String name,
        String displayName,
        Set<Role> roles,
        Set<ShopId> shops,
        Set<String> departments,
        String locale,
        Optional<String> reference,
        boolean enabled,
        boolean demo,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
        shops = Set.copyOf(shops);
        departments = Set.copyOf(departments);
    }

    static Account fresh(AccountId id, NewAccount wanted, Instant now) {
        return new Account(
                id,
                wanted.name(),
                wanted.displayName(),
                wanted.roles(),
                wanted.shops(),
                wanted.departments(),
                wanted.locale(),
                wanted.reference(),
                true,
                wanted.demo(),
                now);
    }
}

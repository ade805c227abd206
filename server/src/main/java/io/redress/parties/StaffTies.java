package io.redress.parties;

import java.util.Set;

/**
 * Everybody and every shop that a member of staff is tied to, themselves included (回避).
 *
 * @param people the staff member, and accounts with a declared tie
 * @param shops shops they belong or belonged to, or have an interest in
 */
record StaffTies(Set<AccountId> people, Set<ShopId> shops) {

    StaffTies {
        people = Set.copyOf(people);
        shops = Set.copyOf(shops);
    }

    boolean include(AccountId buyer, ShopId shop) {
        return people.contains(buyer) || shops.contains(shop);
    }
}

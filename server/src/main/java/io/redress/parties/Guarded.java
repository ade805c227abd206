package io.redress.parties;

import java.util.Optional;
import java.util.Set;

/**
 * What an object says about itself so that permission can be decided without loading anything else.
 *
 * @param kind one of the constants here
 * @param buyer the buyer it is about
 * @param shop the shop it is about
 * @param handlers staff who have it in hand now
 * @param department the queue it lies in
 * @param owner who made it, where that alone gives rights (a file not yet attached, an API key)
 */
public record Guarded(
        String kind,
        Optional<AccountId> buyer,
        Optional<ShopId> shop,
        Set<AccountId> handlers,
        Optional<String> department,
        Optional<AccountId> owner) {

    public static final String CASE = "case";
    public static final String ORDER = "order";
    public static final String SHOP = "shop";
    public static final String EVIDENCE = "evidence";
    public static final String PENALTY = "penalty";
    public static final String RULEBOOK = "rulebook";
    public static final String ACCOUNT = "account";
    public static final String KEY = "key";
    public static final String SYSTEM = "system";

    public Guarded {
        handlers = Set.copyOf(handlers);
    }

    /** An object of this kind that belongs to nobody in particular. */
    public static Guarded any(String kind) {
        return new Guarded(kind, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** An order, or anything else between a buyer and a shop that no staff member has in hand. */
    public static Guarded between(String kind, AccountId buyer, ShopId shop) {
        return any(kind).withBuyer(buyer).withShop(shop);
    }

    public static Guarded ownedBy(String kind, AccountId owner) {
        return any(kind).withOwner(owner);
    }

    public Guarded withBuyer(AccountId id) {
        return new Guarded(kind, Optional.of(id), shop, handlers, department, owner);
    }

    public Guarded withShop(ShopId id) {
        return new Guarded(kind, buyer, Optional.of(id), handlers, department, owner);
    }

    public Guarded withHandlers(Set<AccountId> staff) {
        return new Guarded(kind, buyer, shop, staff, department, owner);
    }

    public Guarded withDepartment(String name) {
        return new Guarded(kind, buyer, shop, handlers, Optional.of(name), owner);
    }

    public Guarded withOwner(AccountId id) {
        return new Guarded(kind, buyer, shop, handlers, department, Optional.of(id));
    }

    /** The same relations under another kind: evidence of a case is seen by whoever sees the case. */
    public Guarded as(String otherKind) {
        return new Guarded(otherKind, buyer, shop, handlers, department, owner);
    }
}

package io.redress.parties;

import java.util.Optional;
import java.util.Set;

/**
 * Which objects of a kind an actor may see: the permission table as a filter for lists. An object is within reach when
 * one of the set parts matches it. A query turns each part into one condition joined by OR.
 *
 * @param everything no filter at all
 * @param buyer objects about this buyer
 * @param shops objects about one of these shops
 * @param departments objects in one of these queues
 * @param handler objects this member of staff has in hand
 * @param owner objects made by this account
 */
public record Reach(
        boolean everything,
        Optional<AccountId> buyer,
        Set<ShopId> shops,
        Set<String> departments,
        Optional<AccountId> handler,
        Optional<AccountId> owner) {

    /** Nothing at all. */
    public boolean isEmpty() {
        return !everything
                && buyer.isEmpty()
                && shops.isEmpty()
                && departments.isEmpty()
                && handler.isEmpty()
                && owner.isEmpty();
    }
}

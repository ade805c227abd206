package io.redress.parties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a member of staff may not judge a matter (回避): an account and either another account or a shop.
 *
 * @param declaredBy who said so: the person, or an operator
 */
public record Tie(
        UUID id,
        AccountId account,
        Optional<AccountId> other,
        Optional<ShopId> shop,
        Kind kind,
        String reason,
        AccountId declaredBy,
        Instant declaredAt) {

    /** What ties them. */
    public enum Kind {
        /** Two accounts of one human being. Holds in both directions. */
        SAME_PERSON,
        /** Family, money, friendship, quarrel. */
        INTEREST
    }
}

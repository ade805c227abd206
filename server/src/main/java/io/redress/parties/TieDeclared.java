package io.redress.parties;

import io.redress.platform.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A tie as somebody declares it: to exactly one of another account or a shop. */
public record TieDeclared(
        AccountId account, Optional<AccountId> other, Optional<ShopId> shop, Tie.Kind kind, String reason) {

    static final int LONGEST_REASON = 500;

    void check() {
        var faults = Problem.notValid();
        if (other.isPresent() == shop.isPresent()) faults.field("other", "TIE_TO_ONE");
        if (kind == Tie.Kind.SAME_PERSON && other.isEmpty()) faults.field("kind", "TIE_TO_ONE");
        if (other.filter(account::equals).isPresent()) faults.field("other", "TIE_TO_ONESELF");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.field("reason", "REASON_NOT_VALID", LONGEST_REASON);
        }
        if (faults.hasFields()) throw faults;
    }

    Tie by(AccountId actor, UUID id, Instant now) {
        return new Tie(id, account, other, shop, kind, reason, actor, now);
    }
}

package io.redress.notices;

import io.redress.cases.Turn;
import io.redress.parties.AccountId;
import java.util.Set;

/** Whom something has to be told. */
sealed interface Audience {

    record Buyer() implements Audience {}

    /** Everybody who works for the shop, once the shop knows of the case. */
    record Shop() implements Audience {}

    /** Whoever of the staff owns the case or has to decide it. */
    record Desk() implements Audience {}

    /** Whoever may look a second time at what somebody else decides. */
    record SecondEyes() implements Audience {}

    record Person(AccountId account) implements Audience {}

    Audience BUYER = new Buyer();
    Audience SHOP = new Shop();
    Audience DESK = new Desk();
    Audience SECOND_EYES = new SecondEyes();
    Set<Audience> PARTIES = Set.of(BUYER, SHOP);

    static Set<Audience> of(Turn turn) {
        return switch (turn) {
            case BUYER -> Set.of(BUYER);
            case SELLER -> Set.of(SHOP);
            case BOTH -> PARTIES;
            case PLATFORM -> Set.of(DESK);
        };
    }
}

package io.redress.parties;

import java.util.UUID;

/** Names one account (账号). Random; knowing it gives no access. */
public record AccountId(UUID value) {

    /** The account of the product itself: deadlines act in its name. It has no row and cannot sign in. */
    public static final AccountId SYSTEM = new AccountId(new UUID(0, 1));

    /** Nobody: a request without a session or key. */
    public static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.redress.cases;

import java.util.UUID;

/** Fingerprints of one request: of its idempotency key, which holds per account and case, and of what it asked. */
public record RequestKey(UUID key, UUID request) {

    /**
     * The fingerprints of a request.
     *
     * @param account who sent the key; others may use the same text
     * @param what the action and what it is about
     * @param content what came with it
     */
    public static RequestKey of(UUID account, String key, String what, byte[] content) {
        return new RequestKey(Fingerprint.of(account, key), Fingerprint.of(Fingerprint.of(account, what), content));
    }
}

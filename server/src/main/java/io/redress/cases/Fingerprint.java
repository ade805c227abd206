package io.redress.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The first half of a SHA-256, as sixteen bytes that fit a UUID column. */
final class Fingerprint {

    private Fingerprint() {}

    static UUID of(UUID scope, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var head = ByteBuffer.allocate(16)
                    .putLong(scope.getMostSignificantBits())
                    .putLong(scope.getLeastSignificantBits());
            digest.update(head.array());
            var hash = ByteBuffer.wrap(digest.digest(content));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java to have SHA-256, but this one hasn't", e);
        }
    }

    static UUID of(UUID scope, String content) {
        return of(scope, content.getBytes(StandardCharsets.UTF_8));
    }
}

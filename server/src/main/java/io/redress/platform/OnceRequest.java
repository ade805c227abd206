package io.redress.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request an idempotency key came with: its print, and the header that tells of a replay. */
@Component
class OnceRequest {

    private static final String REPLAYED = "Idempotency-Replayed";

    /** SHA-256 over method, path and body, so that a key cannot answer for another operation. */
    String print(byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
                var request = web.getRequest();
                sha.update(
                        (request.getMethod() + ' ' + request.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
        }
    }

    void markReplayed() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            var response = web.getResponse();
            if (response != null) {
                response.setHeader(REPLAYED, "true");
            }
        }
    }
}

package io.redress.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The caller's {@code Idempotency-Key}, or none. Declare it as a controller parameter.
 *
 * @param value 1 to 100 visible ASCII characters, or null if the caller sent no key
 */
public record IdempotencyKey(@Nullable String value) {

    /** Room for a UUID or a hash with a prefix; an index entry stays small. */
    public static final int MAX_LENGTH = 100;

    public static final String HEADER = "Idempotency-Key";
    public static final IdempotencyKey NONE = new IdempotencyKey(null);

    public IdempotencyKey {
        if (value != null && !value.matches("[!-~]{1," + MAX_LENGTH + "}")) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_NOT_VALID")
                    .args(MAX_LENGTH);
        }
    }

    /** This key, where money moves and a repeat would cost. */
    public IdempotencyKey required() {
        if (value == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING");
        }
        return this;
    }
}

package io.redress.platform;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Idempotency keys that nobody will repeat any more. */
@Component
class OldKeys implements Chore {

    private final OnceStore keys;

    OldKeys(OnceStore keys) {
        this.keys = keys;
    }

    @Override
    public String what() {
        return "idempotency keys";
    }

    @Override
    public int sweep(int most) {
        return keys.forgetOlderThan(Duration.ofDays(Once.KEPT_DAYS), most);
    }
}

package io.redress.notices;

import io.redress.platform.Pulse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets the follower look five times a second, and at once again while there is more. */
@Component
class FollowerPulse extends Pulse {

    /** What has happened is on the screens within this and a little; an empty look is three index lookups. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Follower follower;

    FollowerPulse(Follower follower) {
        super("case-follower", PAUSE);
        this.follower = follower;
    }

    @Override
    protected boolean look() {
        return follower.step();
    }
}

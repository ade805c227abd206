package io.redress.parties;

import io.redress.platform.Chore;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sessions that have run out, by age or by idleness. */
@Component
class OldSessions implements Chore {

    private final SessionStore store;
    private final Clock clock;

    OldSessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "sessions";
    }

    @Override
    public int sweep(int most) {
        var now = clock.instant();
        return store.sweep(now, now.minus(Sessions.IDLE), most);
    }
}

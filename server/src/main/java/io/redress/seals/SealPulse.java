package io.redress.seals;

import io.redress.platform.Pulse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets records be sealed, published and witnessed: looks twice a second, and at once again while there is more. */
@Component
class SealPulse extends Pulse {

    /** A record can be proved within a second; a busy house gathers some thousands in a checkpoint. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(SealPulse.class);

    private final Sequencer sequencer;
    private final Publisher publisher;
    private final Witnessing witnessing;
    private final LogLock lock;

    SealPulse(Sequencer sequencer, Publisher publisher, Witnessing witnessing, LogLock lock) {
        super("seals", PAUSE);
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.witnessing = witnessing;
        this.lock = lock;
    }

    @Override
    protected boolean look() {
        var more = sequencer.step();
        more |= publisher.step();
        // Alone, or a cosigned checkpoint could take the place of a later one.
        lock.alone(witnessing::step);
        return more;
    }

    /** What has parted stays so until somebody has looked: said in a line, without a stack. */
    @Override
    protected void failed(RuntimeException e) {
        if (e instanceof LogParted) {
            LOG.error(e.getMessage());
        } else {
            super.failed(e);
        }
    }
}

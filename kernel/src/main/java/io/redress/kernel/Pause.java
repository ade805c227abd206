package io.redress.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock stands still (中止), e.g. while goods are tested.
 *
 * @param until its end, exclusive; {@code null} while it lasts
 * @param reason for the people who read the file
 */
public record Pause(Instant from, @Nullable Instant until, String reason) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("Expected a pause to end after %s, but got %s".formatted(from, until));
        }
    }

    boolean isOpen() {
        return until == null;
    }
}

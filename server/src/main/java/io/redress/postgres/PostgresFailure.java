package io.redress.postgres;

import org.jspecify.annotations.Nullable;

/** Why the embedded PostgreSQL cannot serve, in words for the person who started it, with what to do. */
public final class PostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    PostgresFailure(String description, String action) {
        this(description, action, null);
    }

    PostgresFailure(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}

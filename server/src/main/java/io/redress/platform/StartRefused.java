package io.redress.platform;

/** The server will not start like this, and says why and what to do instead, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}

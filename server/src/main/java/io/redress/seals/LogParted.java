package io.redress.seals;

/** The database and the published log tell different stories. Nothing is published until somebody has looked. */
final class LogParted extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LogParted(String message) {
        super(message);
    }
}

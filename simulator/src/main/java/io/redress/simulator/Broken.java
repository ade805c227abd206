package io.redress.simulator;

/** A step of a story did not hold. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message);
    }
}

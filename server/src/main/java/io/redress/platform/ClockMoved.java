package io.redress.platform;

import java.time.Instant;

/**
 * The sandbox clock was put forward. Heard synchronously, before whoever moved it gets an answer: fire what has fallen
 * due.
 */
public record ClockMoved(Instant from, Instant to) {}

package io.redress.penalties;

import java.time.Instant;

/** What binds a shop at one moment. */
record Standing(PenaltyFile file, int year, Instant at) {}

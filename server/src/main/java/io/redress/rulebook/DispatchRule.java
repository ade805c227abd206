package io.redress.rulebook;

import java.time.Duration;

/** How long after payment goods must be dispatched where the shop promised nothing. */
public record DispatchRule(Duration within, String source) {}

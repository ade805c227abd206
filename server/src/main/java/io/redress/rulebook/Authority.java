package io.redress.rulebook;

import io.redress.kernel.Money;

/** The most that a role may award or give away in one case by itself; above it, authority is asked for upward. */
public record Authority(Money upTo, String source) {}

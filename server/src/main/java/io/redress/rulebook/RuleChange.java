package io.redress.rulebook;

/**
 * One difference between two editions.
 *
 * @param place such as {@code types.quality.filing.windows[0].term}
 * @param before empty where the place is new
 * @param after empty where the place is gone
 */
public record RuleChange(String place, String before, String after) {}

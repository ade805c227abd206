package io.redress.rulebook;

import java.util.Optional;

/**
 * A measure against a shop, such as 店铺屏蔽, and for how many calendar days.
 *
 * @param code key of {@link PenaltySchedule#measures}
 * @param days empty: it has no end of its own (closure, a permanent ban, or a one-off act such as taking down goods)
 */
public record Measure(String code, Optional<Integer> days) {}

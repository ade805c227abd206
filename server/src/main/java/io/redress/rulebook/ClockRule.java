package io.redress.rulebook;

import io.redress.kernel.Span;
import java.util.Map;
import java.util.Set;

/**
 * How long a wait lasts, when to warn before its end, and what happens at its end.
 *
 * @param basis why it is so, for people: the rule or law and its article
 * @param source id of a {@link Source} of the same edition
 * @param unlessDemanded outcomes that replace {@code atZero} when such a demand is made: silence may not force a refund
 *     without return on a seller (Order 116 art. 27)
 */
public record ClockRule(
        Span span,
        Span warnBefore,
        DefaultOutcome atZero,
        String basis,
        String source,
        Map<DemandKind, DefaultOutcome> unlessDemanded) {

    public ClockRule {
        unlessDemanded = Map.copyOf(unlessDemanded);
    }

    /** What happens at the end of the wait in a case with these demands. */
    public DefaultOutcome atZero(Set<DemandKind> demands) {
        for (var kind : DemandKind.values()) {
            var other = unlessDemanded.get(kind);
            if (other != null && demands.contains(kind)) {
                return other;
            }
        }
        return atZero;
    }
}

package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.orders.OrderId;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as handed in.
 *
 * @param line number of the order line; 0: the order as a whole
 * @param conductAt when what is complained about happened; null: with the last step of the trade
 * @param override why staff file although a condition is not met; null: nobody overrides
 * @param channel how it came in, e.g. {@code web}
 */
public record Filing(
        OrderId order,
        int line,
        TypeCode type,
        List<Remedy> demand,
        String description,
        @Nullable Instant conductAt,
        Set<EvidenceId> evidence,
        @Nullable String override,
        String channel) {

    public Filing {
        demand = List.copyOf(demand);
        evidence = Set.copyOf(evidence);
    }
}

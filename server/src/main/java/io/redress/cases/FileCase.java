package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.orders.Order;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a case (发起维权), with the facts that the rules need and cannot look up.
 *
 * @param number the readable case number it will have
 * @param line number of the order line; 0: the order as a whole
 * @param conductAt when what is complained about happened, by which the rulebook edition is chosen
 * @param procedureEdition edition in force now
 * @param conductEdition edition in force at {@code conductAt}
 * @param goods goods groups of the line, as the rulebook names them
 * @param unmet codes of the eligibility conditions that are not met; only staff may file all the same
 * @param override why staff file all the same; null: nobody overrides
 * @param department queue that fits the cause; null: none known
 * @param channel how it came in, e.g. {@code web}, {@code api}, {@code hotline}
 * @param load what the buyer has filed already
 * @param policy the shop's published after-sales policy; empty: none is known
 */
public record FileCase(
        CaseId id,
        String number,
        Order order,
        int line,
        TypeCode type,
        List<Remedy> demand,
        String description,
        Instant conductAt,
        Set<EvidenceId> evidence,
        String procedureEdition,
        String conductEdition,
        Set<String> goods,
        List<String> unmet,
        @Nullable String override,
        @Nullable String department,
        String channel,
        FilingLoad load,
        String policy) {

    public FileCase {
        demand = List.copyOf(demand);
        evidence = Set.copyOf(evidence);
        goods = Set.copyOf(goods);
        unmet = List.copyOf(unmet);
    }
}

package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.orders.OrderId;
import io.redress.rulebook.TypeCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as sent.
 *
 * @param line number of the order line; 0 or left out: the order as a whole
 * @param demand what is asked for
 * @param conductAt when what is complained about happened; left out: with the last step of the trade
 * @param evidence files uploaded before
 * @param override staff only: why to file although a condition is not met
 * @param channel staff only: how it came in, e.g. {@code hotline}
 */
record FilingIn(
        @NotNull OrderId order,
        @Min(0) int line,
        @NotNull TypeCode type,
        @NotNull @Size(max = RequestLimits.LIST) List<@Valid @NotNull RemedyIn> demand,
        @NotNull @Size(max = RequestLimits.TEXT) String description,
        @Nullable Instant conductAt,
        @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence,
        @Nullable @Size(max = RequestLimits.TEXT) String override,
        @Nullable @Size(max = RequestLimits.CODE) String channel) {

    Filing filing() {
        return new Filing(
                order,
                line,
                type,
                CaseRequest.numbered(demand),
                description,
                conductAt,
                CaseRequest.set(evidence),
                override,
                channel == null ? "web" : channel);
    }
}

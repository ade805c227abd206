package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.orders.OrderId;
import io.redress.rulebook.TypeCode;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"order": "5f0c6e0e-0b3b-4c0f-8a55-3c1f5c1c7a10", "line": 1, "type": "quality",
         "demand": [{"kind": "return_refund", "amount": {"minor": 12900, "currency": "CNY"}}],
         "description": "On the third day it no longer charged, with its own charger too.",
         "evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}
        """)
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

package io.redress.cases;

import io.redress.orders.OrderId;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param whoseTurn null: nobody's, the case is closed
 * @param dueAt null: no clock is running
 * @param title of the product it is about
 */
public record CaseLine(
        CaseId id,
        String number,
        long version,
        Stage state,
        @Nullable Turn whoseTurn,
        @Nullable Instant dueAt,
        TypeCode type,
        OrderId order,
        String orderNumber,
        String title,
        AccountId buyer,
        ShopId shop,
        @Nullable String department,
        @Nullable AccountId owner,
        @Nullable AccountId adjudicator,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    /** The same without who has it in hand, which is for the platform alone. */
    CaseLine withoutDesk() {
        return new CaseLine(
                id,
                number,
                version,
                state,
                whoseTurn,
                dueAt,
                type,
                order,
                orderNumber,
                title,
                buyer,
                shop,
                null,
                null,
                null,
                openedAt,
                updatedAt,
                closedAt);
    }
}

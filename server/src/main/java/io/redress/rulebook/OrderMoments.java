package io.redress.rulebook;

import io.redress.orders.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the moments of an order were; null for what has not happened. */
final class OrderMoments {

    private OrderMoments() {}

    static @Nullable Instant of(Order order, Moment moment, DispatchRule dispatch) {
        return switch (moment) {
            case PLACED -> order.placedAt();
            case PAID -> order.paidAt();
            case SHIP_BY -> dispatchDue(order, dispatch);
            case SHIPPED -> order.shippedAt();
            case DELIVER_BY -> order.deliverBy();
            case DELIVERED -> order.deliveredAt() != null ? order.deliveredAt() : order.succeededAt();
            case SUCCEEDED -> order.succeededAt();
            case ENDED -> order.succeededAt() != null ? order.succeededAt() : order.closedAt();
        };
    }

    /** The promised time of dispatch, else the edition's default after payment. */
    static @Nullable Instant dispatchDue(Order order, DispatchRule dispatch) {
        var promised = order.shipBy();
        var paid = order.paidAt();
        if (promised != null || paid == null) {
            return promised;
        }
        return paid.plus(dispatch.within());
    }
}

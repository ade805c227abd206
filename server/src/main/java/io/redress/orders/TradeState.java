package io.redress.orders;

/** Where a trade stands (交易状态), in the order it usually passes through them. */
public enum TradeState {
    /** Ordered, not yet paid (等待付款). */
    PLACED,
    /** Paid, not yet dispatched (等待发货). */
    PAID,
    /** Dispatched, not yet confirmed by the buyer (已发货). */
    SHIPPED,
    /** Confirmed by the buyer or by time (交易成功). */
    SUCCESSFUL,
    /** Ended without success: never paid, cancelled or refunded whole (交易关闭). */
    CLOSED
}

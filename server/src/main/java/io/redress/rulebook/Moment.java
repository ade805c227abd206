package io.redress.rulebook;

/** A moment in the life of an order from which windows are counted. */
public enum Moment {
    PLACED,
    PAID,
    /** Dispatch was due: the promised time, else the edition's default after payment. */
    SHIP_BY,
    SHIPPED,
    DELIVER_BY,
    /** Delivered; where the track does not say, when the trade became successful. */
    DELIVERED,
    /** 交易成功. */
    SUCCEEDED,
    /** The trade ended, with success or without. */
    ENDED
}

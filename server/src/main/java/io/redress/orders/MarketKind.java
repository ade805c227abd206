package io.redress.orders;

/** The kind of market a shop trades in (市场类型): some complaint types exist in one of them only. */
public enum MarketKind {
    /** People selling to people (集市店铺). */
    C2C,
    /** Merchants in a mall (商城店铺). */
    MALL
}

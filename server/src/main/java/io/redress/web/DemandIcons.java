package io.redress.web;

import io.redress.rulebook.DemandKind;

/** The icon that stands beside what a buyer may ask for. */
public final class DemandIcons {

    private DemandIcons() {}

    public static String of(DemandKind kind) {
        return switch (kind) {
            case RETURN_REFUND -> "truck-return";
            case REFUND_ONLY -> "cash";
            case EXCHANGE -> "exchange";
            case REPAIR -> "tool";
            case PART -> "puzzle";
            case TRADE_IN -> "refresh";
            case COMPENSATION -> "scale";
            case APOLOGY -> "message-circle";
            case GUIDANCE -> "help-circle";
            case INVOICE -> "file-invoice";
            case STOP_CONDUCT -> "hand-stop";
        };
    }
}

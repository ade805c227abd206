package io.redress.web;

import io.redress.orders.TradeState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a buyer cuts their orders: by what they wait for, or those with a dispute. */
public enum OrderTab {
    ALL,
    PLACED,
    PAID,
    SHIPPED,
    SUCCESSFUL,
    /** With a case, open or closed (售后/维权). */
    DISPUTED;

    /** As it stands in the address; what is unknown asks for nothing. */
    static OrderTab of(String code) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Optional<TradeState> state() {
        return switch (this) {
            case ALL, DISPUTED -> Optional.empty();
            case PLACED -> Optional.of(TradeState.PLACED);
            case PAID -> Optional.of(TradeState.PAID);
            case SHIPPED -> Optional.of(TradeState.SHIPPED);
            case SUCCESSFUL -> Optional.of(TradeState.SUCCESSFUL);
        };
    }
}

package io.redress.orders;

import java.time.Instant;

/**
 * One step of a parcel's way (物流轨迹), as the carrier reported it.
 *
 * @param at when it happened, by the carrier's clock
 * @param parcel carrier and tracking number, e.g. {@code SF 1234567890}; empty when unknown
 * @param text the carrier's words
 */
public record LogisticsEvent(Instant at, Step step, String parcel, String text) {

    /** What happened to the parcel. */
    public enum Step {
        COLLECTED,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELIVERED,
        REFUSED,
        RETURNED,
        LOST,
        OTHER
    }
}

package io.redress.rulebook;

/** A yes-or-no fact of an order that a type may require. */
public enum Fact {
    /** Not dispatched when it was due, or dispatched after that. */
    DISPATCH_LATE,
    /** No signature of the consignee is on the track. */
    NOT_DELIVERED
}

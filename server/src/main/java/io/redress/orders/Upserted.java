package io.redress.orders;

import java.util.List;

/**
 * What became of a batch of orders.
 *
 * @param unchanged known already, in this state or a newer one
 * @param foreign numbers of orders that belong to another shop or buyer; nothing of them was stored
 */
record Upserted(int created, int updated, int unchanged, List<String> foreign) {

    /** What is said about a foreign number. */
    static final Fault OF_OTHERS = Fault.of("number", "ORDER_OF_OTHERS");

    Upserted andUnchanged(int more) {
        return new Upserted(created, updated, unchanged + more, foreign);
    }

    Upserted plus(Upserted other) {
        return new Upserted(created + other.created, updated + other.updated, unchanged + other.unchanged, List.of());
    }
}

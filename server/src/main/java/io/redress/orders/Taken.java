package io.redress.orders;

import java.util.List;

/**
 * What became of orders that were sent.
 *
 * @param unchanged orders that were known already, in this state or a newer one
 */
public record Taken(int created, int updated, int unchanged, List<Refused> refused) {

    public Taken {
        refused = List.copyOf(refused);
    }
}

package io.redress.rulebook;

import io.redress.orders.Order;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** The way into the rulebook: which edition is in force, what it says, and who may file under it. */
@Service
public class Rulebooks {

    private final Shelf shelf = Shelf.shipped();

    /**
     * The edition in force at an instant; editions begin at 00:00 Asia/Shanghai. Before the first edition, the first
     * one: there is no older rule to judge by.
     */
    public Edition at(Instant instant) {
        return shelf.at(instant);
    }

    /**
     * The edition of that id.
     *
     * @throws IllegalArgumentException when there is none: ids kept in cases always have one
     */
    public Edition edition(String id) {
        return shelf.find(id)
                .orElseThrow(() -> new IllegalArgumentException("Expected an edition, but there is none: " + id));
    }

    /** Whether a complaint of this type about this order may be filed at {@code at}, under the rules in force then. */
    public Eligibility eligibility(Order order, TypeCode type, Instant at) {
        return new EligibilityRules(at(at), order, at).check(type);
    }
}

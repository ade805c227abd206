package io.redress.rulebook;

import io.redress.orders.Order;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** The way into the rulebook: which edition is in force, what it says, and who may file under it. */
@Service
public class Rulebooks {

    /**
     * The edition in force at an instant; editions begin at 00:00 Asia/Shanghai. Before the first edition, the first
     * one: there is no older rule to judge by.
     */
    public Edition at(Instant instant) {
        throw new UnsupportedOperationException("Expected editions, but they have not landed yet: " + instant);
    }

    /** The edition of that id. */
    public Edition edition(String id) {
        throw new UnsupportedOperationException("Expected editions, but they have not landed yet: " + id);
    }

    /** Whether a complaint of this type about this order may be filed at {@code at}, under the rules in force then. */
    public Eligibility eligibility(Order order, TypeCode type, Instant at) {
        throw new UnsupportedOperationException("Expected editions, but they have not landed yet: " + type);
    }
}

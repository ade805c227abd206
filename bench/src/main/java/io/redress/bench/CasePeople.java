package io.redress.bench;

import io.redress.orders.OrderId;
import io.redress.parties.Actor;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The people of one client of the load: who they are to the facade, their keys over HTTP, and the orders to complain
 * about.
 */
record CasePeople(Person buyer, Person seller, Person desk, Person first, Person second, Queue<OrderId> orders) {

    /** @param key the API key */
    record Person(Actor actor, String key) {}

    static CasePeople of(List<Person> five) {
        return new CasePeople(
                five.get(0), five.get(1), five.get(2), five.get(3), five.get(4), new ConcurrentLinkedQueue<>());
    }

    OrderId nextOrder() {
        var order = orders.poll();
        if (order == null) {
            throw new IllegalStateException("Expected another order, but the stock is sold out");
        }
        return order;
    }
}

package io.redress.orders;

import io.redress.parties.Parties;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of orders with their shops, buyers, logistics and reviews. All of it or nothing. */
@Component
class OrderWriter {

    /** A statement's arrays stay within a few megabytes, and a batch's transaction within tens of milliseconds. */
    static final int MOST_ORDERS = 2_000;

    private final OrderStore store;
    private final AttachmentStore attachments;
    private final Parties parties;

    OrderWriter(OrderStore store, AttachmentStore attachments, Parties parties) {
        this.store = store;
        this.attachments = attachments;
        this.parties = parties;
    }

    /** The same order sent twice in a batch counts once as sent with its newest word, the others as unchanged. */
    @Transactional(propagation = Propagation.REQUIRED)
    Upserted write(Collection<OrderFacts> sent, References known) {
        var newest = newest(sent);
        var shops = known.shops(newest, store::resolveShops);
        var buyers = known.buyers(newest, parties::reference);
        var upserted = store.upsert(newest, shops, buyers);
        attach(newest, upserted.foreign());
        return upserted.andUnchanged(sent.size() - newest.size());
    }

    private void attach(Collection<OrderFacts> orders, List<String> foreign) {
        var others = new HashSet<>(foreign);
        var own = orders.stream()
                .filter(order -> !others.contains(order.number()))
                .toList();
        attachments.logistics(own);
        attachments.reviews(own);
    }

    private static Collection<OrderFacts> newest(Collection<OrderFacts> sent) {
        var newest = new TreeMap<String, OrderFacts>();
        for (var order : sent) {
            newest.merge(order.number(), order, (a, b) -> b.updatedAt().isAfter(a.updatedAt()) ? b : a);
        }
        return newest.values();
    }
}

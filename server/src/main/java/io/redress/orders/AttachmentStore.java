package io.redress.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what belongs to an order and has a life of its own: steps of its parcel and reviews. */
@Repository
class AttachmentStore {

    private static final String INSTANT = "timestamptz 'epoch' + %s * interval '1 microsecond'";

    private static final String LOGISTICS = """
            INSERT INTO orders.logistics_event (purchase, happened_at, step, parcel, text)
            SELECT p.id, %s, step, parcel, text
            FROM unnest(:number::text[], :at::bigint[], :step::text[], :parcel::text[], :text::text[])
                AS t (number, at, step, parcel, text)
            JOIN orders.purchase p USING (number)
            ORDER BY 1, 2, 3, 4
            ON CONFLICT DO NOTHING
            """.formatted(INSTANT.formatted("at"));

    /** An answer once given is not lost when the review is sent again without it. */
    private static final String REVIEWS = """
            INSERT INTO orders.review AS r (purchase, by, rating, text, at, answer)
            SELECT p.id, by, rating, text, %s, answer
            FROM unnest(:number::text[], :by::text[], :rating::text[], :text::text[], :at::bigint[], :answer::text[])
                AS t (number, by, rating, text, at, answer)
            JOIN orders.purchase p USING (number)
            ORDER BY 1, 2
            ON CONFLICT (purchase, by) DO UPDATE SET rating = excluded.rating, text = excluded.text,
                at = excluded.at, answer = coalesce(excluded.answer, r.answer)
            WHERE r.at <= excluded.at
                AND (r.rating, r.text, r.at) IS DISTINCT FROM (excluded.rating, excluded.text, excluded.at)
                OR r.at = excluded.at AND excluded.answer IS DISTINCT FROM r.answer AND excluded.answer IS NOT NULL
            """.formatted(INSTANT.formatted("at"));

    /** One attachment with the number of the order it belongs to. */
    private record Of<T>(String number, T item) {}

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that is known already stays as it is. */
    void logistics(Collection<OrderFacts> orders) {
        logisticsOf(all(orders, OrderFacts::logistics));
    }

    void logistics(String number, List<LogisticsEvent> events) {
        logisticsOf(events.stream().map(event -> new Of<>(number, event)).toList());
    }

    /** The newest word of each side counts. */
    void reviews(Collection<OrderFacts> orders) {
        reviewsOf(all(orders, OrderFacts::reviews));
    }

    /** Whether the review is what counts now: false when a newer one stands. */
    boolean review(String number, Review review) {
        return reviewsOf(List.of(new Of<>(number, review))) == 1;
    }

    private void logisticsOf(List<Of<LogisticsEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(LOGISTICS)
                .param("number", texts(events, Of::number))
                .param("at", times(events, of -> of.item().at()))
                .param("step", texts(events, of -> of.item().step().name()))
                .param("parcel", texts(events, of -> of.item().parcel()))
                .param("text", texts(events, of -> of.item().text()))
                .update();
    }

    private int reviewsOf(List<Of<Review>> reviews) {
        if (reviews.isEmpty()) {
            return 0;
        }
        return jdbc.sql(REVIEWS)
                .param("number", texts(reviews, Of::number))
                .param("by", texts(reviews, of -> of.item().by().name()))
                .param("rating", texts(reviews, of -> of.item().rating().name()))
                .param("text", texts(reviews, of -> of.item().text()))
                .param("at", times(reviews, of -> of.item().at()))
                .param("answer", texts(reviews, of -> of.item().answer()))
                .update();
    }

    private static <T> List<Of<T>> all(Collection<OrderFacts> orders, Function<OrderFacts, List<T>> part) {
        var all = new ArrayList<Of<T>>();
        for (var order : orders) {
            part.apply(order).forEach(item -> all.add(new Of<>(order.number(), item)));
        }
        return all;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        var texts = new @Nullable String[rows.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = column.apply(rows.get(i));
        }
        return texts;
    }

    private static <T> Long[] times(List<T> rows, Function<T, Instant> column) {
        return rows.stream().map(column).map(OrderColumns::micros).toArray(Long[]::new);
    }
}

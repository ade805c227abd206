package io.redress.orders;

import static io.redress.parties.Guarded.ORDER;

import io.redress.orders.Review.By;
import io.redress.orders.Review.Rating;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews: buyers rate, sellers answer. A rating by a seller can only be read, from the time when there were mutual
 * reviews; it comes with an imported order.
 */
@Service
class OrderReviews {

    private final OrderQueries queries;
    private final AttachmentStore attachments;
    private final Clock clock;

    OrderReviews(OrderQueries queries, AttachmentStore attachments, Clock clock) {
        this.queries = queries;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The buyer rates now; a marketplace tells when its buyer did. A newer review replaces the older one. */
    @Transactional
    Order review(Actor actor, OrderId id, @Nullable Rating rating, @Nullable String text, @Nullable Instant at) {
        var order = queries.find(id).orElseThrow(Problem::notFound);
        var told = Permissions.may(actor, Verb.IMPORT, Guarded.any(ORDER));
        if (!told) {
            Permissions.require(actor, Verb.ACT_AS_BUYER, Orders.guarded(order));
        }
        if (order.state() != TradeState.SUCCESSFUL) {
            throw Problem.of(HttpStatus.CONFLICT, "TRADE_NOT_SUCCESSFUL");
        }
        var check = new FieldCheck(clock.instant());
        var review = new Review(
                By.BUYER,
                check.given("rating", rating, Rating.NEUTRAL),
                check.text("text", text, OrderCheck.LONGEST_TEXT),
                told && at != null ? check.past("at", at) : clock.instant());
        Orders.refuse(check.faults());
        attachments.review(order.number(), review);
        return queries.find(id).orElseThrow();
    }

    /** The seller answers the buyer's review; a second answer replaces the first. */
    @Transactional
    Order answer(Actor actor, OrderId id, @Nullable String text) {
        var order = queries.find(id).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.ACT_AS_SELLER, Orders.guarded(order));
        var check = new FieldCheck(clock.instant());
        var answer = check.code("text", text, OrderCheck.LONGEST_TEXT);
        Orders.refuse(check.faults());
        var review = order.reviewBy(By.BUYER).orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "NO_REVIEW_TO_ANSWER"));
        attachments.review(order.number(), new Review(By.BUYER, review.rating(), review.text(), review.at(), answer));
        return queries.find(id).orElseThrow();
    }
}

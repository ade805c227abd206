package io.redress.orders;

import io.redress.orders.Review.Rating;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Once;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP, one at a time; many at once go through {@link OrderImportController}. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders", description = "Orders as the marketplace tells them: lines, times, logistics, reviews.")
class OrderController {

    private final Orders orders;
    private final OrderReviews reviews;
    private final ShopLookup shops;
    private final Once once;

    OrderController(Orders orders, OrderReviews reviews, ShopLookup shops, Once once) {
        this.orders = orders;
        this.reviews = reviews;
        this.shops = shops;
        this.once = once;
    }

    @Schema(example = """
            {"events": [{"at": "2026-11-14T02:10:00Z", "step": "collected", "parcel": "SF 1234567890",
                         "text": "杭州转运中心已揽收"}]}
            """)
    record TrackIn(List<LogisticsEvent> events) {}

    @Schema(example = """
            {"rating": "negative", "text": "第三天就充不进电"}
            """)
    record ReviewIn(
            @Nullable Rating rating,
            @Nullable String text,
            @Nullable Instant at) {}

    @Schema(example = """
            {"text": "非常抱歉，请联系客服换新。"}
            """)
    record AnswerIn(@Nullable String text) {}

    @GetMapping
    @Operation(summary = "List orders", description = "Newest first: a buyer's own, a seller's shops', any for staff.")
    Page<Order> list(
            Actor actor,
            @Parameter(description = "the marketplace's order number", example = "20261113000187")
                    @RequestParam(required = false)
                    @Nullable
                    String number,
            @Parameter(description = "account id of the buyer") @RequestParam(required = false) @Nullable
                    AccountId buyer,
            @Parameter(description = "the shop's id or the marketplace's code of it", example = "qinghe-teas")
                    @RequestParam(required = false)
                    @Nullable
                    String shop,
            @RequestParam(required = false) @Nullable TradeState state,
            @Parameter(
                            description =
                                    "words in number, product or shop, among the orders one placed oneself; a page may"
                                            + " then hold fewer than its limit and still have a next one")
                    @RequestParam(required = false)
                    @Nullable
                    String words,
            Cursor cursor,
            Limit limit) {
        if (words != null) return orders.bought(actor, Bought.of(state, words), cursor, limit);
        var found = shops.id(shop);
        if (shop != null && found.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return orders.page(actor, new OrderSearch(number, buyer, found.orElse(null), state), cursor, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One order", description = "With its logistics track and both sides' reviews.")
    Order one(Actor actor, @PathVariable OrderId id) {
        return orders.view(actor, id);
    }

    @PutMapping("/{number}")
    @Operation(
            summary = "Create or update one order by the marketplace's number",
            description =
                    "The newest updatedAt counts; an older or equal one changes nothing. Unknown shops and buyers come to be. 204 for a key without orders_read.")
    ResponseEntity<Order> put(Actor actor, @PathVariable String number, @RequestBody OrderIn order) {
        if (order.number() != null && !order.number().equals(number)) {
            throw Problem.notValid().field("number", "NOT_AS_IN_ADDRESS");
        }
        return shown(actor, orders.put(actor, order.numbered(number)));
    }

    @PostMapping("/{id}/logistics-events")
    @Operation(summary = "Add steps of a parcel's way", description = "A step sent again changes nothing.")
    ResponseEntity<Order> track(Actor actor, IdempotencyKey key, @PathVariable OrderId id, @RequestBody TrackIn track) {
        return shown(
                actor,
                once.once(
                        actor.id().value(),
                        key,
                        track,
                        Order.class,
                        () -> orders.track(actor, id, given(track.events()))));
    }

    @PostMapping("/{id}/reviews")
    @Operation(
            summary = "Rate a successful trade",
            description = "By the buyer, or by the marketplace telling when its buyer did. Sellers do not rate buyers.")
    ResponseEntity<Order> review(
            Actor actor, IdempotencyKey key, @PathVariable OrderId id, @RequestBody ReviewIn review) {
        return shown(
                actor,
                once.once(
                        actor.id().value(),
                        key,
                        review,
                        Order.class,
                        () -> reviews.review(actor, id, review.rating(), review.text(), review.at())));
    }

    @PostMapping("/{id}/review-answer")
    @Operation(
            summary = "Answer the buyer's review",
            description = "By the seller; a second answer replaces the first.")
    ResponseEntity<Order> answer(
            Actor actor, IdempotencyKey key, @PathVariable OrderId id, @RequestBody AnswerIn answer) {
        return shown(
                actor,
                once.once(
                        actor.id().value(), key, answer, Order.class, () -> reviews.answer(actor, id, answer.text())));
    }

    /** The order as it stands now; 204 for a key that may write orders but not read them. */
    private static ResponseEntity<Order> shown(Actor actor, Order order) {
        return Permissions.may(actor, Verb.VIEW, Orders.guarded(order))
                ? ResponseEntity.ok(order)
                : ResponseEntity.noContent().build();
    }

    private static List<LogisticsEvent> given(@Nullable List<LogisticsEvent> events) {
        if (events == null) {
            throw Problem.notValid().field("events", "MISSING");
        }
        return events;
    }
}

package io.redress.orders;

import io.redress.kernel.Money;
import io.redress.orders.Review.By;
import io.redress.orders.Review.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a marketplace sent is an order: either complete facts, or everything that is wrong with it. Pure. It
 * does not judge whether the times make sense together: real marketplaces deliver before they dispatch.
 */
record OrderCheck(@Nullable OrderFacts facts, List<Fault> faults) {

    static final int LONGEST_CODE = 64;
    static final int LONGEST_REFERENCE = 128;
    static final int LONGEST_TITLE = 500;
    /** Long enough for a whole product page's promise or a long review, short enough for thousands a batch. */
    static final int LONGEST_TEXT = 4_000;

    /** No basket seen in real data has more than 21 lines. */
    static final int MOST_LINES = 200;

    private static final int MOST_PIECES = 1_000_000;
    static final int MOST_EVENTS = 500;
    private static final int MOST_REVIEWS = 2;
    private static final List<OrderIn.Line> NO_LINES = List.of();

    static OrderCheck of(OrderIn in, Instant now) {
        var check = new FieldCheck(now);
        var paid = check.money("paid", in.paid(), null);
        var facts = new OrderFacts(
                check.code("number", in.number(), LONGEST_CODE),
                check.code("shop", in.shop(), LONGEST_CODE),
                check.code("buyer", in.buyer(), LONGEST_REFERENCE),
                in.market(),
                lines(check, in.lines(), paid.currency()),
                paid,
                freight(check, in.freight(), paid),
                check.given("state", in.state(), TradeState.PLACED),
                check.past("placedAt", in.placedAt()),
                check.ifAny("paidAt", in.paidAt()),
                check.ifAny("shipBy", in.shipBy()),
                check.ifAny("shippedAt", in.shippedAt()),
                check.ifAny("deliverBy", in.deliverBy()),
                check.ifAny("deliveredAt", in.deliveredAt()),
                succeededAt(check, in),
                check.ifAny("closedAt", in.closedAt()),
                check.past("updatedAt", in.updatedAt()),
                logistics(check, in.logistics()),
                reviews(check, in.reviews()));
        return check.faults().isEmpty()
                ? new OrderCheck(facts, List.of())
                : new OrderCheck(null, List.copyOf(check.faults()));
    }

    /**
     * The windows of most complaint types run from this moment: a successful trade without it could never be judged.
     */
    private static @Nullable Instant succeededAt(FieldCheck check, OrderIn in) {
        return in.state() == TradeState.SUCCESSFUL
                ? check.instant("succeededAt", in.succeededAt())
                : check.ifAny("succeededAt", in.succeededAt());
    }

    private static Money freight(FieldCheck check, @Nullable Money freight, Money paid) {
        return freight == null ? new Money(0, paid.currency()) : check.money("freight", freight, paid.currency());
    }

    private static List<OrderLine> lines(FieldCheck check, @Nullable List<OrderIn.Line> sent, String currency) {
        var lines = new ArrayList<OrderLine>();
        var numbers = new HashSet<Integer>();
        if (sent == null || sent.isEmpty()) {
            check.fault("lines", "MISSING");
        }
        for (var line : check.atMost("lines", Objects.requireNonNullElse(sent, NO_LINES), MOST_LINES)) {
            var at = "lines[" + lines.size() + "].";
            var no = line.no() == null ? lines.size() + 1 : check.count(at + "no", line.no(), MOST_PIECES);
            if (!numbers.add(no)) {
                check.fault(at + "no", "TWICE");
            }
            lines.add(line(check, at, no, line, currency));
        }
        return lines;
    }

    private static OrderLine line(FieldCheck check, String at, int no, OrderIn.Line line, String currency) {
        return new OrderLine(
                no,
                check.text(at + "sku", line.sku(), LONGEST_REFERENCE),
                check.code(at + "title", line.title(), LONGEST_TITLE),
                check.text(at + "category", line.category(), LONGEST_TITLE),
                check.text(at + "promise", line.promise(), LONGEST_TEXT),
                line.quantity() == null ? 1 : check.count(at + "quantity", line.quantity(), MOST_PIECES),
                check.money(at + "price", line.price(), currency));
    }

    private static List<LogisticsEvent> logistics(FieldCheck check, @Nullable List<LogisticsEvent> sent) {
        var events = new ArrayList<LogisticsEvent>();
        for (var event : check.atMost("logistics", sent, MOST_EVENTS)) {
            events.add(event(check, "logistics[" + events.size() + "].", event));
        }
        return events;
    }

    /** The sender's JSON may leave out what the record says is there. */
    static LogisticsEvent event(FieldCheck check, String at, LogisticsEvent event) {
        return new LogisticsEvent(
                check.past(at + "at", event.at()),
                check.given(at + "step", event.step(), LogisticsEvent.Step.OTHER),
                check.text(at + "parcel", event.parcel(), LONGEST_REFERENCE),
                check.text(at + "text", event.text(), LONGEST_TEXT));
    }

    private static List<Review> reviews(FieldCheck check, @Nullable List<Review> sent) {
        var reviews = new ArrayList<Review>();
        var sides = new HashSet<By>();
        for (var review : check.atMost("reviews", sent, MOST_REVIEWS)) {
            var at = "reviews[" + reviews.size() + "].";
            var checked = review(check, at, review);
            if (!sides.add(checked.by())) {
                check.fault(at + "by", "TWICE");
            }
            reviews.add(checked);
        }
        return reviews;
    }

    static Review review(FieldCheck check, String at, Review review) {
        return new Review(
                check.given(at + "by", review.by(), By.BUYER),
                check.given(at + "rating", review.rating(), Rating.NEUTRAL),
                check.text(at + "text", review.text(), LONGEST_TEXT),
                check.past(at + "at", review.at()),
                review.answer() == null ? null : check.text(at + "answer", review.answer(), LONGEST_TEXT));
    }
}

package io.redress.orders;

import static io.redress.parties.Guarded.ORDER;
import static io.redress.parties.Guarded.SHOP;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.ShopId;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into orders, shops, logistics tracks and reviews. Methods with an {@link Actor} check permission; the others
 * are for modules that have checked it on an object of their own.
 */
@Service
public class Orders {

    private final OrderQueries queries;
    private final BuyerOrders bought;
    private final OrderWriter writer;
    private final AttachmentStore attachments;
    private final ShopStore shops;
    private final MarketStore markets;
    private final Clock clock;

    Orders(
            OrderQueries queries,
            BuyerOrders bought,
            OrderWriter writer,
            AttachmentStore attachments,
            ShopStore shops,
            MarketStore markets,
            Clock clock) {
        this.queries = queries;
        this.bought = bought;
        this.writer = writer;
        this.attachments = attachments;
        this.shops = shops;
        this.markets = markets;
        this.clock = clock;
    }

    /** The order of that id, with its logistics and reviews. */
    public Optional<Order> find(OrderId id) {
        return queries.find(id);
    }

    /** The order the marketplace knows by that number. */
    public Optional<Order> byNumber(String number) {
        return queries.byNumber(number);
    }

    /** The shop of that id. */
    public Optional<Shop> shop(ShopId id) {
        return shops.find(id);
    }

    /** The shops of these ids, in one query; unknown ids are left out. */
    public Map<ShopId, Shop> shops(Collection<ShopId> ids) {
        return shops.findAll(ids);
    }

    /** The shop the marketplace knows by that code. */
    public Optional<Shop> shopByCode(String code) {
        return shops.byCode(code);
    }

    /** What the newest orders of a shop say about it; published. */
    public ShopFigures figures(ShopId id) {
        return shops.figures(id);
    }

    /** What the newest orders of a kind of market say about its shops; published as an average. */
    public MarketFigures figures(MarketKind market) {
        return markets.figures(market);
    }

    /** An order says this about itself to whoever decides on permission. */
    public static Guarded guarded(Order order) {
        return Guarded.between(ORDER, order.buyer(), order.shop());
    }

    /** The order, if the actor may see it; 404 otherwise. */
    public Order view(Actor actor, OrderId id) {
        var order = queries.find(id).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.VIEW, guarded(order));
        return order;
    }

    /** Orders the actor may see, newest first: a buyer's own, a seller's shops', any for staff. */
    public Page<Order> page(Actor actor, OrderSearch search, Cursor from, Limit limit) {
        var rows = queries.page(Permissions.reach(actor, ORDER), search, limit, from);
        return Page.of(rows, limit, last -> Cursor.of(last.placedAt(), last.id().value()));
    }

    /** Orders the actor placed, newest first. */
    public Page<Order> bought(Actor actor, Bought search, Cursor from, Limit limit) {
        return Permissions.reach(actor, ORDER)
                .buyer()
                .map(buyer -> bought.page(buyer, search, limit, from))
                .orElse(new Page<>(List.of(), null));
    }

    /** Of these orders those the actor placed, in the order asked for; at most a page of them is asked for. */
    public List<Order> bought(Actor actor, List<OrderId> ids) {
        var buyer = Permissions.reach(actor, ORDER).buyer();
        if (ids.isEmpty() || buyer.isEmpty()) return List.of();
        var found = bought.all(ids).stream()
                .filter(order -> order.buyer().equals(buyer.get()))
                .collect(Collectors.toMap(Order::id, order -> order));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** How many orders the actor placed stand where. */
    public BuyerTally tally(Actor actor) {
        return Permissions.reach(actor, ORDER).buyer().map(bought::tally).orElse(new BuyerTally(Map.of()));
    }

    /**
     * Takes orders from the marketplace, any number; shops and buyers not met before come to be. The newest
     * {@code updatedAt} of an order counts, so sending again or out of order does no harm.
     */
    @Transactional
    public Taken upsert(Collection<OrderIn> sent) {
        var known = new References();
        var intake = new OrderIntake(clock.instant());
        sent.forEach(intake::add);
        for (var batch : intake.batches(OrderWriter.MOST_ORDERS)) {
            intake.written(writer.write(batch, known));
        }
        return intake.taken();
    }

    /** Takes one order; 422 with every field at fault, 409 when the number is another shop's or buyer's. */
    @Transactional
    public Order put(Actor actor, OrderIn sent) {
        Permissions.require(actor, Verb.IMPORT, Guarded.any(ORDER));
        var checked = OrderCheck.of(sent, clock.instant());
        var facts = checked.facts();
        if (facts == null) {
            throw notValid(checked.faults());
        }
        if (!writer.write(List.of(facts), new References()).foreign().isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "ORDER_OF_OTHERS");
        }
        return queries.byNumber(facts.number()).orElseThrow();
    }

    /** Takes what the marketplace says about a shop. */
    @Transactional
    public Shop putShop(Actor actor, String code, ShopIn sent) {
        Permissions.require(actor, Verb.IMPORT, Guarded.any(SHOP));
        var check = new FieldCheck(clock.instant());
        var known = check.code("code", code, OrderCheck.LONGEST_CODE);
        var name = check.code("name", sent.name(), OrderCheck.LONGEST_TITLE);
        var market = check.given("market", sent.market(), MarketKind.C2C);
        var policy = check.text("afterSalesPolicy", sent.afterSalesPolicy(), OrderCheck.LONGEST_TEXT);
        var updatedAt = check.past("updatedAt", sent.updatedAt());
        refuse(check.faults());
        shops.upsert(known, name, market, policy, updatedAt);
        return shops.byCode(known).orElseThrow();
    }

    /** Adds steps of a parcel's way; a step that is known already stays as it is. */
    @Transactional
    public Order track(Actor actor, OrderId id, List<LogisticsEvent> events) {
        Permissions.require(actor, Verb.IMPORT, Guarded.any(ORDER));
        var order = queries.find(id).orElseThrow(Problem::notFound);
        var check = new FieldCheck(clock.instant());
        var checked = new ArrayList<LogisticsEvent>();
        for (var event : check.atMost("events", events, OrderCheck.MOST_EVENTS)) {
            checked.add(OrderCheck.event(check, "events[" + checked.size() + "].", event));
        }
        refuse(check.faults());
        attachments.logistics(order.number(), checked);
        return queries.find(id).orElseThrow();
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw notValid(faults);
        }
    }

    private static Problem notValid(List<Fault> faults) {
        var problem = Problem.notValid();
        faults.forEach(
                fault -> problem.field(fault.field(), fault.code(), fault.args().toArray()));
        return problem;
    }
}

package io.redress.penalties;

import io.redress.kernel.Decision;
import io.redress.kernel.Decision.Accepted;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.ShopId;
import io.redress.parties.Verb;
import io.redress.penalties.PenaltyCommand.Impose;
import io.redress.platform.Cursor;
import io.redress.platform.Ids;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.redress.rulebook.Category;
import io.redress.rulebook.PenaltySchedule;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way into penalties: what stands against a shop, what a decision would add, exams and releases. */
@Service
public class Penalties {

    /** Matches no case: penalties are asked for as they are, not for a decision of one. */
    static final UUID NO_CASE = new UUID(0, 0);

    private final PenaltyStore store;
    private final PenaltyRules rules;
    private final YearlyClearing clearing;
    private final Rulebooks rulebooks;
    private final Orders orders;
    private final Clock clock;

    Penalties(
            PenaltyStore store,
            PenaltyRules rules,
            YearlyClearing clearing,
            Rulebooks rulebooks,
            Orders orders,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clearing = clearing;
        this.rulebooks = rulebooks;
        this.orders = orders;
        this.clock = clock;
    }

    /** Points in force by category; a category without points is 0. */
    @Transactional
    public Map<Category, Integer> points(ShopId shop) {
        var now = clock.instant();
        clearing.catchUp(now);
        var file = store.load(shop, NO_CASE);
        int year = clearing.yearOf(now);
        var points = new EnumMap<Category, Integer>(Category.class);
        for (var category : Category.values()) {
            points.put(category, file.points(category, year));
        }
        return points;
    }

    /**
     * What a decision of this case with these tariffs would do to the shop; what an earlier decision of the case booked
     * is taken back in the reckoning. Nothing is booked. 422 for a tariff or edition that does not exist.
     *
     * @param caseId the case about to be decided; null: none in particular
     * @param edition the edition the conduct is judged by; null: today's
     */
    @Transactional
    public PenaltyPreview preview(ShopId shop, @Nullable UUID caseId, @Nullable String edition, List<String> tariffs) {
        var now = clock.instant();
        var schedule = schedule(edition, now);
        return preview(shop, caseId == null ? NO_CASE : caseId, schedule, charges(schedule, tariffs), now);
    }

    private PenaltyPreview preview(
            ShopId shop, UUID caseId, PenaltySchedule schedule, List<Charge> charges, Instant now) {
        clearing.catchUp(now);
        var before = store.load(shop, caseId);
        var imposed = new Impose(caseId, "", "", schedule, charges, Actor.SYSTEM.id());
        // Ids of a preview name nothing, so they need not be random.
        var events = new Imposition(Ids.seeded(0), before, imposed, now).events();
        return PenaltyPreview.of(before, before.apply(events), charges, clearing.yearOf(now), now);
    }

    /** What binds the shop now. Published to everybody. */
    @Transactional
    Standing standing(ShopId shop) {
        requireKnown(shop);
        var now = clock.instant();
        clearing.catchUp(now);
        return new Standing(store.load(shop, NO_CASE), clearing.yearOf(now), now);
    }

    /** What binds the shop now, in the reader's words. Published to everybody. */
    @Transactional
    public PenaltyView published(ShopId shop, Locale reader) {
        var standing = standing(shop);
        return PenaltyView.of(standing, rulebooks.at(standing.at()).penalties(), reader);
    }

    /** What was ever booked, latest first; for the shop itself and for staff. */
    public Page<Deduction> history(Actor actor, ShopId shop, Cursor from, Limit limit) {
        require(actor, Verb.VIEW, shop);
        return store.history(shop, from, limit);
    }

    /** An exam passed, or measures released: staff with {@link Verb#SUPERVISE} only. */
    @Transactional
    Decision<PenaltyEvent> handle(Actor actor, ShopId shop, PenaltyCommand command) {
        require(actor, Verb.SUPERVISE, shop);
        return decided(shop, NO_CASE, command);
    }

    /** Books what a decision found, in the transaction of that decision. */
    @Transactional
    void impose(ShopId shop, Impose command) {
        decided(shop, command.caseId(), command);
    }

    /** The shop against which this case has penalties standing. */
    Optional<ShopId> shopOf(UUID caseId) {
        return store.shopOf(caseId);
    }

    private PenaltySchedule schedule(@Nullable String edition, Instant now) {
        try {
            return (edition == null ? rulebooks.at(now) : rulebooks.edition(edition)).penalties();
        } catch (IllegalArgumentException e) {
            throw Problem.notValid().field("edition", "UNKNOWN_EDITION");
        }
    }

    private static List<Charge> charges(PenaltySchedule schedule, List<String> tariffs) {
        return tariffs.stream()
                .distinct()
                .map(code -> schedule.tariff(code)
                        .map(Charge::of)
                        .orElseThrow(() -> Problem.notValid().field("tariff", "UNKNOWN_TARIFF", code)))
                .toList();
    }

    /** 403 or 404 unless the actor may; 404 if there is no such shop. */
    void require(Actor actor, Verb verb, ShopId shop) {
        Permissions.require(actor, verb, Guarded.any(Guarded.PENALTY).withShop(shop));
        requireKnown(shop);
    }

    private void requireKnown(ShopId shop) {
        if (orders.shop(shop).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private Decision<PenaltyEvent> decided(ShopId shop, UUID caseId, PenaltyCommand command) {
        var now = clock.instant();
        clearing.catchUp(now);
        store.lock(shop);
        var file = store.load(shop, caseId);
        var decision = rules.decide(file, command, now);
        if (decision instanceof Accepted<PenaltyEvent>(var events)) {
            store.append(file, events);
        }
        return decision;
    }
}

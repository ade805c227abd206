package io.redress.cases;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.ShopId;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The way into case files. Every command and every question names who asks; whoever may not know of a case hears that
 * there is none, and every look of the platform's staff is recorded before it is answered.
 *
 * <p>Refusals come as a {@link Problem}: 409 when it is not the moment, 422 when it is what was sent.
 */
@Service
public class Cases {

    private final CaseSteps steps;
    private final CaseFilings filings;
    private final CaseCache cache;
    private final CaseStore store;
    private final CaseLists lists;
    private final DeskLoads loads;
    private final CaseDesk desk;
    private final FilingChecks checks;
    private final ShopCases shopCases;
    private final Sight sight;

    Cases(
            CaseSteps steps,
            CaseFilings filings,
            CaseCache cache,
            CaseStore store,
            CaseLists lists,
            DeskLoads loads,
            CaseDesk desk,
            FilingChecks checks,
            ShopCases shopCases,
            Sight sight) {
        this.steps = steps;
        this.filings = filings;
        this.cache = cache;
        this.store = store;
        this.lists = lists;
        this.loads = loads;
        this.desk = desk;
        this.checks = checks;
        this.shopCases = shopCases;
        this.sight = sight;
    }

    /** What can be said about a complaint before it is filed; nothing is kept. */
    public FilingCheck check(Filing filing, Actor actor) {
        return checks.check(filing, actor);
    }

    /** Opens a case, or adds to the one that is open about the same thing. */
    public Receipt file(Filing filing, Actor actor, Request request) {
        return desk.receipt(filings.file(filing, actor, request.key()), actor);
    }

    public Receipt handle(CaseId id, CaseCommand command, Actor actor) {
        return handle(id, command, actor, Request.PLAIN);
    }

    /** 412 {@code CASE_MOVED_ON} when the request names another version than the case has. */
    public Receipt handle(CaseId id, CaseCommand command, Actor actor, Request request) {
        var step = steps.take(id, actor, request, file -> desk.decide(file, command, actor));
        return desk.receipt(step, actor);
    }

    public CaseView view(CaseId id, Actor actor) {
        var file = current(id);
        return desk.view(file, desk.read(file, actor, "case"), actor);
    }

    /** The case as it stood after its event of that number (E12); nothing can be done to the past. */
    public CaseView past(CaseId id, long version, Actor actor) {
        var by = desk.read(current(id), actor, "version");
        var history = store.events(id, version);
        if (version < 1 || history.size() != version) {
            throw Problem.notFound();
        }
        return CaseView.of(CaseEntry.replay(history).file(), Reader.of(actor, by.side()), List.of());
    }

    /** The record, oldest first, as the actor may see it. A page may hold fewer entries than its limit. */
    public Page<TimelineEntry> timeline(CaseId id, Actor actor, Cursor from, Limit limit) {
        var reader = Reader.of(actor, desk.read(current(id), actor, "timeline").side());
        var after = from.isStart() ? 0 : from.number(0);
        var page =
                Page.of(store.events(id, after, limit.plusOne()), limit, (StoredEvent last) -> Cursor.of(last.seq()));
        var seen = page.items().stream()
                .flatMap(stored -> sight.of(stored, reader).stream())
                .toList();
        return new Page<>(seen, page.next());
    }

    /** Cases within the actor's reach. */
    public Page<CaseLine> page(CaseQuery query, Actor actor, Cursor from, Limit limit) {
        return lists.page(query, Permissions.reach(actor, Guarded.CASE), actor, from, limit);
    }

    /** How much lies on the desk, within the actor's reach: for whoever supervises. */
    public DeskLoad load(Actor actor, Instant endOfDay) {
        Permissions.require(actor, Verb.SUPERVISE, Guarded.any(Guarded.CASE));
        return loads.count(Permissions.reach(actor, Guarded.CASE), actor, endOfDay);
    }

    /** Of these cases those within the actor's reach, in no order; at most a page of them is asked for. */
    public List<CaseLine> lines(Collection<CaseId> ids, Actor actor) {
        return lists.lines(ids, Permissions.reach(actor, Guarded.CASE), actor);
    }

    /** The case people know by that number, if the actor may know of it. */
    public Optional<CaseId> byNumber(String number, Actor actor) {
        return store.byNumber(number).filter(id -> Permissions.may(actor, Verb.VIEW, Senders.guard(current(id))));
    }

    /** Who of the staff looked at the case, newest first. */
    public Page<CaseReading> readings(CaseId id, Actor actor, Cursor from, Limit limit) {
        return desk.readings(current(id), actor, from, limit);
    }

    /** How complaints filed against a shop since then came out; published. */
    public ShopRecord ofShop(ShopId shop, Instant since) {
        return shopCases.since(shop, since);
    }

    /** How many complaints were filed since then, by shop; published as an average. */
    public Map<ShopId, Integer> filed(Collection<ShopId> shops, Instant since) {
        return shopCases.filed(shops, since);
    }

    /** What will happen by itself if nobody moves, the earliest first. */
    public List<Deadline> deadlines(CaseId id, Actor actor) {
        return view(id, actor).deadlines();
    }

    /** What the case says about itself, for modules that keep something of it. */
    public Optional<Guarded> guard(CaseId id) {
        return cache.current(id).map(entry -> Senders.guard(entry.file()));
    }

    private CaseFile current(CaseId id) {
        return cache.current(id).orElseThrow(Problem::notFound).file();
    }
}

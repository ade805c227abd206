package io.redress.web;

import io.redress.cases.CaseId;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Exhibits.Exhibit;
import io.redress.cases.Side;
import io.redress.cases.TimelineEntry;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceId;
import io.redress.evidence.EvidenceItem;
import io.redress.kernel.Span;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Rulebooks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers everything the page of one case shows, each from the module that has it. */
@Component
class CaseFolder {

    /** A thousand entries: no case of a person has more, and a page has to end. */
    private static final int MOST_PAGES = 10;

    private static final Limit FULL = new Limit(Limit.MAX);

    private final Cases cases;
    private final Evidence evidence;
    private final Orders orders;
    private final Parties parties;
    private final Rulebooks rulebooks;

    CaseFolder(Cases cases, Evidence evidence, Orders orders, Parties parties, Rulebooks rulebooks) {
        this.cases = cases;
        this.evidence = evidence;
        this.orders = orders;
        this.parties = parties;
        this.rulebooks = rulebooks;
    }

    CasePage open(CaseId id, Actor actor) {
        var view = cases.view(id, actor);
        var timeline = timeline(id, actor);
        var matter = view.matter();
        var conduct = rulebooks.edition(matter.conductEdition());
        return new CasePage(
                view,
                side(view, actor),
                conduct,
                conduct.type(matter.type()).orElseThrow(Problem::notFound),
                orders.find(matter.order()).orElseThrow(Problem::notFound),
                orders.shop(matter.shop()).map(Shop::name).orElse("–"),
                names(view, timeline),
                items(view),
                timeline);
    }

    private static Side side(CaseView view, Actor actor) {
        if (actor.id().equals(view.matter().buyer())) return Side.BUYER;
        return actor.shops().contains(view.matter().shop()) ? Side.SELLER : Side.PLATFORM;
    }

    private List<TimelineEntry> timeline(CaseId id, Actor actor) {
        var all = new ArrayList<TimelineEntry>();
        var from = Cursor.START;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var page = cases.timeline(id, actor, from, FULL);
            all.addAll(page.items());
            if (page.next() == null) break;
            from = Cursor.decode(page.next());
        }
        return all;
    }

    /** Of those the view names; a party's view names nobody of the staff. */
    private Map<AccountId, String> names(CaseView view, List<TimelineEntry> timeline) {
        var ids = new HashSet<AccountId>();
        ids.add(view.matter().buyer());
        timeline.stream().map(TimelineEntry::by).filter(Objects::nonNull).forEach(ids::add);
        var desk = view.desk();
        if (desk != null) {
            ids.addAll(desk.handlers());
            Stream.of(desk.owner(), desk.askedBy()).filter(Objects::nonNull).forEach(ids::add);
        }
        return parties.names(ids);
    }

    private Map<EvidenceId, EvidenceItem> items(CaseView view) {
        var items = new LinkedHashMap<EvidenceId, EvidenceItem>();
        evidence.of(Guarded.CASE, view.id().value()).forEach(item -> items.put(item.id(), item));
        var missing = view.evidence().stream()
                .map(Exhibit::id)
                .filter(each -> !items.containsKey(each))
                .toList();
        if (!missing.isEmpty()) evidence.items(missing).forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** How long the platform takes to decide this case, by the edition its procedure follows. */
    Span decision(CasePage page) {
        var matter = page.view().matter();
        return rulebooks
                .edition(matter.procedureEdition())
                .clock(matter.type(), ClockName.DECISION)
                .span();
    }
}

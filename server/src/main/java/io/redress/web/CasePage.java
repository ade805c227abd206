package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.AvailableAction;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseView;
import io.redress.cases.Deadline;
import io.redress.cases.Exhibits.Exhibit;
import io.redress.cases.Offer;
import io.redress.cases.Side;
import io.redress.cases.TimelineEntry;
import io.redress.evidence.EvidenceId;
import io.redress.evidence.EvidenceItem;
import io.redress.orders.Order;
import io.redress.parties.AccountId;
import io.redress.rulebook.ComplaintType;
import io.redress.rulebook.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case with all that its page shows besides: the order, the rules it is judged by, names, files and its record.
 *
 * @param side the reader's
 * @param conduct the edition in force when it happened: elements, clauses, tariffs
 * @param names of the people who appear, as far as the reader may know them
 */
public record CasePage(
        CaseView view,
        Side side,
        Edition conduct,
        ComplaintType type,
        Order order,
        String shop,
        Map<AccountId, String> names,
        Map<EvidenceId, EvidenceItem> items,
        List<TimelineEntry> timeline) {

    /** Reminding is one press and needs no form; signing is offered with each proposal. */
    private static final Set<Action> ELSEWHERE = Set.of(Action.REMINDER, Action.SIGN_OFF);

    public String path() {
        return "/cases/" + view.id().value();
    }

    public String path(Action action) {
        return path() + "/" + action.segment();
    }

    /** The clock that the turn card shows. */
    public Optional<Deadline> next() {
        return view.deadlines().stream().min(Comparator.comparing(Deadline::dueAt));
    }

    public boolean isYourTurn() {
        return view.whoseTurn() != null && view.whoseTurn().includes(side);
    }

    public boolean may(Action action) {
        return find(action).isPresent();
    }

    Optional<AvailableAction> find(Action action) {
        return view.availableActions().stream()
                .filter(each -> each.action() == action)
                .findFirst();
    }

    /** What the case waits for the reader to do. */
    public List<AvailableAction> wanted() {
        return actions(true);
    }

    /** What the reader may do besides. */
    public List<AvailableAction> others() {
        return actions(false);
    }

    private List<AvailableAction> actions(boolean mandatory) {
        return view.availableActions().stream()
                .filter(each -> each.mandatory() == mandatory && !ELSEWHERE.contains(each.action()))
                .toList();
    }

    /** What that side has on the table now. */
    public Optional<Offer> proposal(Side by) {
        return view.offers().stream()
                .filter(offer -> offer.by() == by && offer.standing())
                .findFirst();
    }

    public boolean maySign(Offer offer) {
        return may(Action.SIGN_OFF) && offer.standing() && !offer.signed().contains(side);
    }

    public List<Offer> signable() {
        return view.offers().stream().filter(this::maySign).toList();
    }

    public List<Exhibit> exhibits(Side by) {
        return view.evidence().stream().filter(each -> each.by() == by).toList();
    }

    /** What the system froze at filing; nobody brought it. */
    public List<EvidenceItem> snapshots() {
        return items.values().stream()
                .filter(item -> item.kind() == EvidenceItem.Kind.SNAPSHOT)
                .toList();
    }

    /** What was said with that offer; the buyer's demand is explained by the description. */
    public String said(Offer offer) {
        return offer.no() == 1
                ? description()
                : events(CaseEvent.Offered.class)
                        .filter(each -> each.no() == offer.no())
                        .map(CaseEvent.Offered::statement)
                        .findFirst()
                        .orElse("");
    }

    public String description() {
        return events(CaseEvent.Filed.class)
                .map(CaseEvent.Filed::description)
                .findFirst()
                .orElse("");
    }

    /** The decision in force, with its reasons. */
    public Optional<CaseEvent.Adjudicated> decision() {
        return events(CaseEvent.Adjudicated.class).reduce((first, last) -> last);
    }

    private <T extends CaseEvent> Stream<T> events(Class<T> kind) {
        return timeline.stream()
                .map(TimelineEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The record, newest first. */
    public List<TimelineItem> record(Screen screen) {
        return items(timeline.reversed().stream(), screen);
    }

    List<TimelineItem> items(Stream<TimelineEntry> entries, Screen screen) {
        return entries.map(entry -> new TimelineItem(
                        entry.side(),
                        screen.t("event." + entry.event().getClass().getSimpleName()),
                        entry.by() == null ? "" : name(entry.by()),
                        entry.at(),
                        EventWords.said(entry.event())))
                .toList();
    }

    /** The days of the nearest deadline. */
    public List<RulerDay> ruler(Screen screen) {
        return next().map(deadline -> ruler(deadline, screen)).orElse(List.of());
    }

    private List<RulerDay> ruler(Deadline deadline, Screen screen) {
        var days = screen.ruler(deadline);
        if (Dates.isSameDay(deadline.from(), view.filedAt())) return days;
        return days.stream().map(RulerDay::asFirst).toList();
    }

    /** What a file is called: what the system took by what it shows, all others by their own names. */
    public String title(EvidenceItem item, Screen screen) {
        return item.kind() == EvidenceItem.Kind.SNAPSHOT ? screen.t("snapshot." + item.category()) : item.name();
    }

    /** An exhibit whose item is known, as a card. */
    public EvidenceCard card(Exhibit exhibit, Screen screen) {
        return EvidenceCard.of(Objects.requireNonNull(items.get(exhibit.id())), exhibit.by(), conduct, screen);
    }

    /** What to call whoever did something, as far as the reader may know. */
    public String name(AccountId id) {
        return names.getOrDefault(id, "");
    }
}

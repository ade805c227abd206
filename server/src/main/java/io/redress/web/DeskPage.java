package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.AvailableAction;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseEvent;
import io.redress.cases.Exhibits.Exhibit;
import io.redress.cases.Side;
import io.redress.cases.TimelineEntry;
import io.redress.evidence.EvidenceId;
import io.redress.rulebook.Category;
import io.redress.rulebook.Node;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the desk shows around a case besides the case itself.
 *
 * @param points in force against the shop, by ledger
 */
public record DeskPage(CasePage page, DeskQueue queue, Map<Category, Integer> points) {

    /** Where a side says what it wants or thinks; the rest of the record is below. */
    private static final Set<Class<? extends CaseEvent>> STATEMENTS = Set.of(
            CaseEvent.Filed.class,
            CaseEvent.Supplemented.class,
            CaseEvent.DemandAccepted.class,
            CaseEvent.DemandRefused.class,
            CaseEvent.Offered.class,
            CaseEvent.PlatformAsked.class,
            CaseEvent.EvidenceGiven.class,
            CaseEvent.EvidenceAdded.class,
            CaseEvent.PerformanceDisputed.class,
            CaseEvent.Appealed.class,
            CaseEvent.Reopened.class);

    private static final Set<Action> RAIL =
            EnumSet.of(Action.DECISION, Action.DECISION_CONFIRMATION, Action.DECISION_RETURN);

    /** What was said in one entry of the record. */
    public record Statement(String event, Instant at, String words) {}

    /**
     * One message.
     *
     * @param internal only the platform's staff sees it
     */
    public record Line(Side side, String name, Instant at, String words, boolean internal) {}

    public List<Statement> statements(Side by) {
        return page.timeline().stream()
                .filter(entry ->
                        entry.side() == by && STATEMENTS.contains(entry.event().getClass()))
                .map(entry -> new Statement(name(entry.event()), entry.at(), EventWords.said(entry.event())))
                .filter(said -> !said.words().isBlank())
                .toList();
    }

    public List<Line> messages() {
        return page.timeline().stream().flatMap(this::message).toList();
    }

    private Stream<Line> message(TimelineEntry entry) {
        if (!(entry.event() instanceof CaseEvent.Said said)) return Stream.empty();
        var by = entry.by() == null ? "" : page.name(entry.by());
        return Stream.of(new Line(entry.side(), by, entry.at(), said.text(), said.audience() == Audience.STAFF));
    }

    /** What happened after the case was at that version. */
    public static List<TimelineItem> since(CasePage page, long version, Screen screen) {
        return page.timeline().stream()
                .filter(entry -> entry.seq() > version)
                .map(entry -> new TimelineItem(
                        entry.side(),
                        screen.t("event." + name(entry.event())),
                        entry.by() == null ? "" : page.name(entry.by()),
                        entry.at(),
                        EventWords.said(entry.event())))
                .toList();
    }

    private static String name(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    /** How a finding cites a piece of evidence: what each side brought is counted for itself. */
    public static String cite(CasePage page, EvidenceId id, Screen screen) {
        for (var by : List.of(Side.BUYER, Side.SELLER, Side.PLATFORM)) {
            var ids = page.exhibits(by).stream().map(Exhibit::id).toList();
            if (ids.contains(id)) return screen.t("cite." + by.name(), ids.indexOf(id) + 1);
        }
        return "–";
    }

    /** What the appeal says is wrong; empty: nobody has appealed. */
    public Optional<Statement> appeal() {
        return Stream.of(Side.BUYER, Side.SELLER)
                .flatMap(side -> statements(side).stream())
                .filter(said -> said.event().equals("Appealed"))
                .reduce((first, last) -> last);
    }

    /** What was brought after the first decision. */
    public List<Exhibit> newEvidence() {
        var decided = page.decision().map(CaseEvent::at).orElse(Instant.MAX);
        return page.view().evidence().stream()
                .filter(each -> Optional.ofNullable(page.items().get(each.id()))
                        .filter(item -> item.at().isAfter(decided))
                        .isPresent())
                .toList();
    }

    /** The ledgers whose points lead somewhere. */
    public List<Ladder> ladders() {
        return List.of(Category.values()).stream()
                .map(this::ladder)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Ladder> ladder(Category category) {
        var nodes = page.conduct().penalties().nodes(category).stream()
                .map(Node::points)
                .toList();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(new Ladder(points.getOrDefault(category, 0), 0, nodes));
    }

    /** Everything the reader may do, what the case waits for first; the decision has the rail to itself. */
    public List<AvailableAction> actions() {
        return Stream.concat(page.wanted().stream(), page.others().stream())
                .filter(each -> !RAIL.contains(each.action()))
                .toList();
    }
}

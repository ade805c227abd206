package io.redress.notices;

import io.redress.cases.RunningDeadline;
import io.redress.cases.RunningDeadlines;
import io.redress.kernel.Clocks;
import io.redress.kernel.OutsideCalendarException;
import io.redress.kernel.Span;
import io.redress.notices.Recipients.Circle;
import io.redress.parties.AccountId;
import io.redress.parties.Parties;
import io.redress.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Announces deadlines when they come near: each lead before the end, once. A deadline that was shorter than the lead
 * when it was set is not announced by it; its notice has just been given.
 */
@Component
class NearSweep {

    /** A busy day's deadlines of a large desk end at the same midnight; they are told in portions. */
    private static final int PORTION = 500;

    private final List<Span> leads;
    private final RunningDeadlines deadlines;
    private final NearStore store;
    private final NoticeStore notices;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;
    private final Clocks clocks = Clocks.china();

    NearSweep(
            @Value("${redress.notices.leads:1wd,2h}") List<String> leads,
            RunningDeadlines deadlines,
            NearStore store,
            NoticeStore notices,
            Parties parties,
            Ids ids,
            Clock clock) {
        this.leads = leads.stream().map(Span::parse).toList();
        this.deadlines = deadlines;
        this.store = store;
        this.notices = notices;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes what is near, and says who was told something. */
    Set<AccountId> announce() {
        var now = clock.instant();
        var told = new HashSet<AccountId>();
        for (var lead : leads) {
            horizon(lead, now).ifPresent(horizon -> told.addAll(announce(lead, now, horizon)));
        }
        return told;
    }

    /** Beyond the known years of the calendar nothing can be said about working days. */
    private Optional<Instant> horizon(Span lead, Instant now) {
        try {
            return Optional.of(clocks.due(lead, now));
        } catch (OutsideCalendarException _) {
            return Optional.empty();
        }
    }

    private Set<AccountId> announce(Span lead, Instant now, Instant horizon) {
        var from = store.announcedTo(lead.toString()).orElseGet(() -> store.begin(lead.toString(), horizon));
        if (!from.isBefore(horizon)) {
            return Set.of();
        }
        var near = deadlines.between(later(from, now), horizon, PORTION);
        var reached = near.size() < PORTION ? horizon : near.getLast().dueAt();
        if (near.isEmpty() && !store.isWorthMoving(from, reached)) {
            return Set.of();
        }
        store.move(lead.toString(), from, reached);
        return near.isEmpty() ? Set.of() : write(lead, near, now);
    }

    private Set<AccountId> write(Span lead, List<RunningDeadline> near, Instant now) {
        var recipients = Recipients.of(near.stream().map(NearSweep::circle).toList(), parties);
        var rows = new ArrayList<NewNotice>();
        for (var deadline : near) {
            var telling = Telling.of(NoticeKind.DEADLINE_NEAR, Audience.of(deadline.turn()))
                    .due(deadline.dueAt());
            for (var audience : telling.to()) {
                for (var recipient : recipients.of(audience, circle(deadline))) {
                    rows.add(notice(lead, deadline, telling, recipient, now));
                }
            }
        }
        return notices.insert(rows);
    }

    private NewNotice notice(Span lead, RunningDeadline deadline, Telling telling, AccountId to, Instant now) {
        return new NewNotice(
                ids.next(),
                to,
                deadline.caseId().value(),
                deadline.number(),
                telling.kind(),
                "deadline %s %s %s".formatted(deadline.kind(), deadline.dueAt(), lead),
                telling.facts(),
                now);
    }

    private static Circle circle(RunningDeadline deadline) {
        return new Circle(deadline.guard(), deadline.owner(), deadline.adjudicator());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseEvent;
import io.redress.cases.DecisionDrafts;
import io.redress.cases.TimelineEntry;
import io.redress.kernel.Money;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.penalties.Penalties;
import io.redress.penalties.PenaltyPreview;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import io.redress.web.DeskQueue.Tab;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the desk around a case: the reader's queue, the case, and at its side the form in hand. */
@Component
class Desks {

    private final DeskQueues queues;
    private final Penalties penalties;
    private final DecisionDrafts drafts;
    private final Rulebooks rulebooks;
    private final Ids ids;

    Desks(DeskQueues queues, Penalties penalties, DecisionDrafts drafts, Rulebooks rulebooks, Ids ids) {
        this.queues = queues;
        this.penalties = penalties;
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.ids = ids;
    }

    /** The case, with the decision at its side for whoever has to make it. */
    String show(CasePage page, Actor actor, Model model) {
        if (page.view().proposed() != null) return second(page, Form.EMPTY, actor, model);
        if (!page.may(Action.DECISION)) return desk(page, actor, model);
        var kept = drafts.find(page.view().id(), actor.id());
        var form = kept.map(draft -> new Form(draft.fields())).orElseGet(() -> Prefilled.decision(page));
        return decide(page, form, kept.map(DecisionDrafts.Kept::at), actor, model);
    }

    /** The case with a decision that waits for somebody else to confirm it. */
    String second(CasePage page, Form form, Actor actor, Model model) {
        var waiting = page.view().proposed();
        if (waiting != null) {
            var preview = preview(page, waiting.verdict().tariffs());
            model.addAttribute(
                    "second", new SecondPage(page, waiting, form, ids.next().toString(), preview));
        }
        return desk(page, actor, model);
    }

    /** The case with that decision at its side. */
    String decide(CasePage page, Form form, Optional<Instant> kept, Actor actor, Model model) {
        model.addAttribute("decision", decision(page, form, kept.orElse(null), actor));
        return desk(page, actor, model);
    }

    DecisionForm decision(CasePage page, Form form, @Nullable Instant kept, Actor actor) {
        var procedure = rulebooks.edition(page.view().matter().procedureEdition());
        var limit = actor.roles().stream()
                .filter(Role.STAFF::contains)
                .map(procedure::authority)
                .max(Money::compareTo)
                .orElseGet(() -> procedure.authority(Role.AGENT));
        var key = ids.next().toString();
        return new DecisionForm(
                page,
                form,
                key,
                RemedyForm.of(page),
                preview(page, form.all("tariff")),
                kept,
                limit,
                procedure.secondLook());
    }

    private @Nullable PenaltyPreview preview(CasePage page, List<String> tariffs) {
        var matter = page.view().matter();
        try {
            return penalties.preview(matter.shop(), page.view().id().value(), matter.conductEdition(), tariffs);
        } catch (Problem e) {
            // A tariff that is none: the decision itself will say so.
            return null;
        }
    }

    /** The case with whatever stands at its side. */
    String desk(CasePage page, Actor actor, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "desk",
                new DeskPage(
                        page,
                        queues.of(page.may(Action.DECISION_CONFIRMATION) ? Tab.SECOND : Tab.MINE, actor),
                        penalties.points(page.view().matter().shop())));
        return "case-desk";
    }

    /** Whether something happened since the form was made. */
    static boolean movedOn(CasePage page, Form form) {
        return form.value("version", Long::valueOf)
                .filter(version -> after(page, version).stream().findAny().isPresent())
                .isPresent();
    }

    /** Whether what happened since is this very form, pressed twice. */
    static boolean isAnswered(CasePage page, Form form, Actor actor) {
        var since = form.value("version", Long::valueOf).orElse(page.view().version());
        return after(page, since).stream()
                .filter(entry -> actor.id().equals(entry.by()))
                .anyMatch(entry -> switch (entry.event()) {
                    case CaseEvent.Adjudicated _, CaseEvent.DecisionProposed _ -> true;
                    default -> false;
                });
    }

    private static List<TimelineEntry> after(CasePage page, long version) {
        return page.timeline().stream().filter(entry -> entry.seq() > version).toList();
    }
}

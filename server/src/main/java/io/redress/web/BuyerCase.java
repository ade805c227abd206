package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.Deadline;
import io.redress.cases.Offer;
import io.redress.cases.Outcome;
import io.redress.cases.Side;
import io.redress.cases.Stage;
import io.redress.cases.Verdict;
import io.redress.rulebook.ClockName;
import java.util.List;
import java.util.Optional;

/**
 * A case as its buyer reads it: what happened to it in one sentence, what to do first, and the three proposals.
 *
 * @param board what the buyer asks for beside what the others offer
 * @param steps where it stands
 */
public record BuyerCase(CasePage page, Screen screen, ProposalBoard board, Milestones steps) {

    /** In the order in which a buyer looks for them; the first that is there is the main one of the screen. */
    private static final List<Action> FIRST = List.of(
            Action.SUPPLEMENT,
            Action.INTERVENTION,
            Action.REOPENING,
            Action.REMINDER,
            Action.APPEAL,
            Action.PERFORMANCE_CONFIRMATION,
            Action.EVIDENCE);

    public static BuyerCase of(CasePage page, Screen screen) {
        return new BuyerCase(page, screen, ProposalBoard.of(page, screen), Milestones.of(page, screen));
    }

    /** The sentence of the turn card. */
    public String headline() {
        var view = page.view();
        var outcome = view.outcome();
        if (outcome != null) return screen.t("turn.closed", screen.t("outcome." + outcome.name()));
        if (view.state() == Stage.DECIDED) {
            return ruled().map(each -> result(each.verdict())).orElse(screen.t("stage.DECIDED"));
        }
        var code = "told." + view.state().name() + (page.isYourTurn() ? ".you" : "");
        if (view.state() == Stage.NEGOTIATING && page.isYourTurn()) {
            return screen.t(
                    acceptable().map(offer -> code + "." + offer.by().name()).orElse(code));
        }
        return screen.t(code);
    }

    /** What was decided, and what follows from it. */
    private String result(Verdict verdict) {
        var outcome = screen.t("outcome." + verdict.outcome().name());
        return verdict.remedies().isEmpty()
                ? outcome
                : screen.t("told.DECIDED", outcome, AnswerSheet.said(verdict.remedies(), screen));
    }

    /** The decision that may still be appealed. */
    public Optional<Adjudicated> ruled() {
        return page.view().state() == Stage.DECIDED ? page.decision() : Optional.empty();
    }

    public String look() {
        var outcome =
                ruled().map(each -> each.verdict().outcome()).orElse(page.view().outcome());
        if (outcome != null) {
            return outcome == Outcome.DISMISSED || outcome == Outcome.WITHDRAWN || outcome == Outcome.ABANDONED
                    ? "k-idle"
                    : "k-good";
        }
        if (page.view().state() == Stage.OVERDUE) return "k-bad";
        return page.isYourTurn() ? "k-wait" : "k-info";
    }

    public String icon() {
        if (ruled().isPresent()) return "gavel";
        return switch (look()) {
            case "k-wait" -> "message-2-exclamation";
            case "k-good" -> "circle-check";
            case "k-idle" -> "archive";
            case "k-bad" -> "alert-triangle";
            default -> "hourglass";
        };
    }

    /** The clock that the turn card shows; none in a closed case, where nothing is left to be done. */
    public Optional<Deadline> clock() {
        return page.view().outcome() == null ? page.next() : Optional.empty();
    }

    /** The offer on the table that needs the buyer's word, the platform's before the seller's. */
    public Optional<Offer> acceptable() {
        return page.signable().stream()
                .filter(offer -> offer.by() == Side.PLATFORM)
                .findFirst()
                .or(() -> page.signable().stream()
                        .filter(offer -> offer.by() == Side.SELLER)
                        .findFirst());
    }

    /** The one thing to do that fills the bar at the thumb, where no offer waits to be accepted. */
    public Optional<Action> main() {
        return FIRST.stream().filter(page::may).findFirst();
    }

    /** What is there for those who want it, but nobody should feel pushed to: more, where all went their way. */
    public boolean isOnlyOffered(Action act) {
        return act == Action.REOPENING
                || (act == Action.APPEAL
                        && ruled().filter(each -> each.verdict().outcome() == Outcome.UPHELD)
                                .isPresent());
    }

    /** What fills the button: the act, and the money where there is some. */
    public String accept(Offer offer) {
        return ProposalBoard.toBuyer(offer)
                .map(amount -> screen.t("accept.money", screen.money(amount)))
                .orElse(screen.t("accept.plain"));
    }

    /** Whether the decision may still be appealed, and until when. */
    public Optional<Deadline> appealWindow() {
        return page.view().deadlines().stream()
                .filter(each -> each.kind() == ClockName.APPEAL_WINDOW)
                .findFirst();
    }

    /** Where a clause can be read as it stood when it was applied. */
    public String clause(String anchor) {
        return "/rulebook?edition=" + page.conduct().id() + "#" + anchor;
    }

    /** How often that side has put an offer on the table, for the number of its version. */
    public int version(Offer offer) {
        return (int) page.view().offers().stream()
                .filter(each -> each.by() == offer.by() && each.no() <= offer.no())
                .count();
    }
}

package io.redress.cases;

import io.redress.cases.CaseState.Adjudicating;
import io.redress.cases.CaseState.AwaitingEvidence;
import io.redress.cases.CaseState.Closed;
import io.redress.cases.Tally.Counted;
import io.redress.kernel.Decision;
import io.redress.parties.Role;
import io.redress.rulebook.Limits.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the way of an action that the table allows: the office of the sender, a limit that is used up, a
 * moment that has passed. Together with the table it decides which buttons there are.
 */
final class CaseGuards {

    /** A second dispute may be a mistake, a third is for the platform to look into. */
    static final int DISPUTES = 2;

    /** Endings after which a promise may turn out to be broken. */
    static final Set<Outcome> PROMISES = Set.of(
            Outcome.SETTLED,
            Outcome.GOOD_WILL,
            Outcome.MISUNDERSTANDING,
            Outcome.WITHDRAWN,
            Outcome.UPHELD,
            Outcome.PARTLY_UPHELD);

    static Optional<Decision<CaseEvent>> objection(Scene scene, Action action) {
        return Optional.ofNullable(check(scene, action).refused());
    }

    private static Check check(Scene scene, Action action) {
        var file = scene.file();
        var talks = file.talks();
        var side = scene.by().side();
        return switch (action) {
            case QUESTION -> limited(scene, Counted.QUESTION, Name.QUESTIONS, CaseRefusal.QUESTION_LIMIT);
            case SUPPLEMENT -> Check.refuseIf(!isAsked(file, side), CaseRefusal.NOT_ASKED);
            case EVIDENCE -> limited(scene, Tally.supplementBy(side), Name.SUPPLEMENTS, CaseRefusal.SUPPLEMENT_LIMIT);
            case OFFER -> firstInstance(file).orIf(talks.madeBy(side) >= offers(scene), CaseRefusal.OFFER_LIMIT);
            case PROPOSAL ->
                firstInstance(file).orIf(talks.madeBy(side) >= scene.limit(Name.PROPOSALS), CaseRefusal.PROPOSAL_LIMIT);
            case EXPLANATION -> firstInstance(file).and(() -> explanations(scene));
            case SIGN_OFF -> firstInstance(file).orIf(talks.signableBy(side).isEmpty(), CaseRefusal.NOTHING_TO_SIGN);
            case AGREEMENT, WITHDRAWAL -> firstInstance(file);
            case CONSULTATION ->
                limited(scene, Counted.CONSULTATION, Name.CONSULTATIONS, CaseRefusal.CONSULTATION_LIMIT);
            case HAND_OVER -> handOver(scene);
            case ASSIGNMENT -> Check.refuseIf(!mayAssign(scene), CaseRefusal.SUPERVISOR_ONLY);
            case DECISION -> adjudicator(scene).orIf(isProposed(file), CaseRefusal.DECISION_WAITS);
            case DECISION_CONFIRMATION -> SecondLookRules.waiting(scene).and(() -> SecondLookRules.second(scene));
            case DECISION_RETURN -> SecondLookRules.waiting(scene).and(() -> SecondLookRules.returner(scene));
            case AUTHORITY_REQUEST -> adjudicator(scene);
            case AUTHORITY_GRANT ->
                Check.refuseIf(!scene.by().is(Role.SUPERVISOR), CaseRefusal.SUPERVISOR_ONLY)
                        .orIf(file.desk().askedAuthority() == null, CaseRefusal.AUTHORITY_NOT_ASKED)
                        .orIf(scene.by().id().equals(file.desk().askedBy()), CaseRefusal.ONESELF);
            case EVIDENCE_REQUEST ->
                adjudicator(scene)
                        .orIf(isProposed(file), CaseRefusal.DECISION_WAITS)
                        .and(() -> limited(scene, Counted.QUESTION, Name.QUESTIONS, CaseRefusal.QUESTION_LIMIT))
                        .orIf(isPaused(file, scene.now()), CaseRefusal.ALREADY_PAUSED);
            case PAUSE ->
                adjudicator(scene)
                        .orIf(isProposed(file), CaseRefusal.DECISION_WAITS)
                        .orIf(isPaused(file, scene.now()), CaseRefusal.ALREADY_PAUSED)
                        .and(() -> limited(scene, Counted.PAUSE, Name.PAUSES, CaseRefusal.PAUSE_LIMIT));
            case RESUMPTION -> adjudicator(scene).orIf(!isPaused(file, scene.now()), CaseRefusal.NOT_PAUSED);
            case EXTENSION ->
                adjudicator(scene)
                        .and(() -> limited(scene, Counted.EXTENSION, Name.EXTENSIONS, CaseRefusal.EXTENSION_LIMIT));
            case PERFORMANCE_DISPUTE ->
                Check.refuseIf(file.tally().of(Counted.DISPUTE) >= DISPUTES, CaseRefusal.DISPUTE_LIMIT);
            case REOPENING -> reopening(scene);
            case REMINDER -> reminder(scene);
            case RATING -> Check.refuseIf(file.tally().rated().contains(side), CaseRefusal.ALREADY_RATED);
            case ADMISSION,
                    REJECTION,
                    REFUSAL,
                    INTERVENTION,
                    MESSAGE,
                    APPEAL,
                    PERFORMANCE,
                    PERFORMANCE_CONFIRMATION,
                    EXPIRY,
                    RECOUNT -> Check.NONE;
        };
    }

    private static Check limited(Scene scene, Counted what, Name name, CaseRefusal reason) {
        var limit = scene.limit(name);
        return Check.NONE.orIf(
                scene.file().tally().of(what) >= limit, reason, Map.of("limit", Integer.toString(limit)));
    }

    /** On appeal the first decision is tried; the parties' talks are over. */
    private static Check firstInstance(CaseFile file) {
        return Check.refuseIf(file.ruled() != null, CaseRefusal.FIRST_INSTANCE_ONLY);
    }

    private static Check explanations(Scene scene) {
        var made = scene.file().talks().madeBy(scene.by().side());
        return scene.by().side() == Side.PLATFORM
                ? Check.refuseIf(made >= scene.limit(Name.PROPOSALS), CaseRefusal.PROPOSAL_LIMIT)
                : Check.refuseIf(made >= offers(scene), CaseRefusal.OFFER_LIMIT);
    }

    private static int offers(Scene scene) {
        // The buyer's demand is the first offer on the table and does not count as one.
        return scene.limit(Name.OFFERS) + (scene.by().side() == Side.BUYER ? 1 : 0);
    }

    private static Check adjudicator(Scene scene) {
        var seat = seat(scene.file());
        var sits = seat.map(Adjudicating::adjudicator).filter(scene.by().id()::equals);
        return Check.refuseIf(sits.isEmpty(), CaseRefusal.NOT_THE_ADJUDICATOR);
    }

    private static boolean mayAssign(Scene scene) {
        var by = scene.by();
        var free = seat(scene.file()).map(Adjudicating::adjudicator).isEmpty();
        return by.is(Role.SUPERVISOR) || (free && by.is(Role.ADJUDICATOR));
    }

    private static Check handOver(Scene scene) {
        var desk = scene.file().desk();
        var owns = scene.by().id().equals(desk.owner());
        var limit = scene.limit(Name.HAND_OVERS);
        return Check.refuseIf(!owns && !scene.by().is(Role.SUPERVISOR), CaseRefusal.NOT_THE_OWNER)
                .orIf(desk.handOvers() >= limit, CaseRefusal.HAND_OVER_LIMIT, Map.of("limit", Integer.toString(limit)));
    }

    private static Check reopening(Scene scene) {
        var file = scene.file();
        if (!(file.state() instanceof Closed(var outcome, var window))) {
            return Check.refuseIf(file.ruled() != null, CaseRefusal.ALREADY_DECIDED)
                    .and(() -> limited(scene, Counted.REOPENING, Name.REOPENINGS, CaseRefusal.REOPENING_LIMIT));
        }
        return Check.refuseIf(!PROMISES.contains(outcome), CaseRefusal.NOTHING_WAS_PROMISED)
                .and(() -> limited(scene, Counted.REOPENING, Name.REOPENINGS, CaseRefusal.REOPENING_LIMIT))
                .orIf(window == null || window.isDue(scene.now()), CaseRefusal.REOPEN_WINDOW_CLOSED);
    }

    private static Check reminder(Scene scene) {
        var side = scene.by().side();
        var file = scene.file();
        var own = file.deadlines().stream().anyMatch(each -> each.turn().includes(side));
        var day = countedFor(scene);
        var limit = scene.limit(Name.REMINDERS_PER_WORKING_DAY);
        return Check.refuseIf(own, CaseRefusal.YOUR_OWN_TURN)
                .orIf(
                        file.tally().remindersBy(side, day) >= limit,
                        CaseRefusal.REMINDED_TODAY,
                        Map.of("day", day.toString()));
    }

    /** A reminder on a day off counts for the next working day, when somebody will read it. */
    static LocalDate countedFor(Scene scene) {
        var working = scene.clocks().working();
        var day = scene.now().atZone(working.zone()).toLocalDate();
        while (!working.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isAsked(CaseFile file, Side side) {
        return !(file.state() instanceof AwaitingEvidence s) || s.from().includes(side);
    }

    /** The clock of the decision runs on while it waits, and the parties are asked nothing more. */
    private static boolean isProposed(CaseFile file) {
        return seat(file).map(Adjudicating::proposed).isPresent();
    }

    private static boolean isPaused(CaseFile file, Instant now) {
        return seat(file).flatMap(s -> s.decision().pausedAt(now)).isPresent();
    }

    private static Optional<Adjudicating> seat(CaseFile file) {
        return switch (file.state()) {
            case Adjudicating s -> Optional.of(s);
            case AwaitingEvidence s -> Optional.of(s.under());
            default -> Optional.empty();
        };
    }

    private CaseGuards() {}
}

package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.parties.Permissions;
import io.redress.parties.ShopId;
import io.redress.parties.Verb;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom an actor acts in a case, and whether it may at all. The one place where cases ask {@link Permissions}. */
@Component
class Senders {

    /** Stages in which the case is between the buyer and the platform: the seller has not been told. */
    static final Set<Stage> UNKNOWN_TO_SELLER = EnumSet.of(Stage.SCREENING, Stage.AWAITING_SUPPLEMENT);

    private final Parties parties;

    Senders(Parties parties) {
        this.parties = parties;
    }

    /** Who sends this command; 403 or 404 when it may not. */
    By sender(Actor actor, CaseFile file, CaseCommand command) {
        var side = side(actor, file);
        Permissions.require(actor, verb(command.action(), side), guard(file));
        var by = new By(side, actor.id(), actor.roles(), Set.of());
        return side == Side.PLATFORM ? by.withTies(tied(file, by, command)) : by;
    }

    /** Whether the actor's roles and relation to the case let it try this at all. */
    static boolean mayTry(Actor actor, CaseFile file, Action action) {
        return Permissions.may(actor, verb(action, side(actor, file)), guard(file));
    }

    /** Who looks at a case; 404 when it may not even know of it. */
    By reader(Actor actor, CaseFile file) {
        Permissions.require(actor, Verb.VIEW, guard(file));
        return new By(side(actor, file), actor.id(), actor.roles(), Set.of());
    }

    static Guarded guard(CaseFile file) {
        var matter = file.matter();
        var guard = Guarded.any(Guarded.CASE)
                .withBuyer(matter.buyer())
                .withHandlers(file.desk().handlers());
        var shown = isKnownToSeller(file) ? guard.withShop(matter.shop()) : guard;
        return Optional.ofNullable(file.desk().department())
                .map(shown::withDepartment)
                .orElse(shown);
    }

    private static boolean isKnownToSeller(CaseFile file) {
        return switch (file.state()) {
            case CaseState.Closed(var outcome, var _) ->
                outcome != Outcome.NOT_ADMITTED && outcome != Outcome.UNANSWERED;
            default -> !UNKNOWN_TO_SELLER.contains(file.stage());
        };
    }

    static Side side(Actor actor, CaseFile file) {
        return side(actor, file.matter().buyer(), file.matter().shop());
    }

    static Side side(Actor actor, AccountId buyer, ShopId shop) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return Side.CLOCK;
        }
        if (actor.id().equals(buyer)) {
            return Side.BUYER;
        }
        return actor.shops().contains(shop) ? Side.SELLER : Side.PLATFORM;
    }

    private static Verb verb(Action action, Side side) {
        return switch (action) {
            case ADMISSION, REJECTION, QUESTION -> Verb.SCREEN;
            case DECISION -> Verb.ADJUDICATE;
            case DECISION_CONFIRMATION, DECISION_RETURN -> Verb.CONFIRM;
            case AUTHORITY_GRANT -> Verb.SUPERVISE;
            case PROPOSAL,
                    ASSIGNMENT,
                    CONSULTATION,
                    HAND_OVER,
                    AUTHORITY_REQUEST,
                    EXTENSION,
                    PAUSE,
                    RESUMPTION,
                    EVIDENCE_REQUEST,
                    EXPIRY,
                    RECOUNT -> Verb.HANDLE;
            case AGREEMENT, REFUSAL -> side == Side.BUYER ? Verb.ACT_AS_BUYER : Verb.ACT_AS_SELLER;
            case SUPPLEMENT,
                    OFFER,
                    SIGN_OFF,
                    INTERVENTION,
                    MESSAGE,
                    EVIDENCE,
                    EXPLANATION,
                    APPEAL,
                    PERFORMANCE,
                    PERFORMANCE_CONFIRMATION,
                    PERFORMANCE_DISPUTE,
                    WITHDRAWAL,
                    REOPENING,
                    REMINDER,
                    RATING ->
                switch (side) {
                    case BUYER -> Verb.ACT_AS_BUYER;
                    case SELLER -> Verb.ACT_AS_SELLER;
                    case PLATFORM, CLOCK -> Verb.HANDLE;
                };
        };
    }

    /** Only what the rules ask: ties of whoever is to judge. Each is a question to the database. */
    private Set<AccountId> tied(CaseFile file, By sender, CaseCommand command) {
        var asked = switch (command) {
            case CaseCommand.Adjudicate _, CaseCommand.ConfirmDecision _, CaseCommand.ReturnDecision _ ->
                Stream.of(sender.id());
            case CaseCommand.Assign(var adjudicator) -> Stream.of(adjudicator);
            case CaseCommand.HandOver(var to, var _, var _) -> Stream.of(to);
            default -> Stream.<AccountId>of();
        };
        var matter = file.matter();
        return asked.filter(each -> parties.tied(each, matter.buyer(), matter.shop()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

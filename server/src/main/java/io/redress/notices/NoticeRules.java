package io.redress.notices;

import static io.redress.notices.Audience.BUYER;
import static io.redress.notices.Audience.DESK;
import static io.redress.notices.Audience.PARTIES;
import static io.redress.notices.Audience.SECOND_EYES;
import static io.redress.notices.Audience.SHOP;
import static io.redress.notices.NoticeKind.APPOINTMENT;
import static io.redress.notices.NoticeKind.CLOSED;
import static io.redress.notices.NoticeKind.DECIDED;
import static io.redress.notices.NoticeKind.EXTENDED;
import static io.redress.notices.NoticeKind.NEW_TURN;
import static io.redress.notices.NoticeKind.POINTS;
import static io.redress.notices.NoticeKind.REMINDED;
import static io.redress.notices.NoticeKind.SECOND_LOOK;
import static io.redress.notices.NoticeKind.SETTLED;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.AdjudicatorAssigned;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.Appealed;
import io.redress.cases.CaseEvent.AuthorityAsked;
import io.redress.cases.CaseEvent.AuthorityGranted;
import io.redress.cases.CaseEvent.BecameFinal;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.ClockRestarted;
import io.redress.cases.CaseEvent.ClockStopped;
import io.redress.cases.CaseEvent.Consulted;
import io.redress.cases.CaseEvent.DeadlinesRecounted;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseEvent.DemandAccepted;
import io.redress.cases.CaseEvent.DemandRefused;
import io.redress.cases.CaseEvent.Escalated;
import io.redress.cases.CaseEvent.EvidenceAdded;
import io.redress.cases.CaseEvent.EvidenceClosed;
import io.redress.cases.CaseEvent.EvidenceGiven;
import io.redress.cases.CaseEvent.EvidenceRequested;
import io.redress.cases.CaseEvent.Extended;
import io.redress.cases.CaseEvent.Filed;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.MoreAsked;
import io.redress.cases.CaseEvent.NotAdmitted;
import io.redress.cases.CaseEvent.Offered;
import io.redress.cases.CaseEvent.PerformanceConfirmed;
import io.redress.cases.CaseEvent.PerformanceDisputed;
import io.redress.cases.CaseEvent.PerformanceOverdue;
import io.redress.cases.CaseEvent.PerformanceReported;
import io.redress.cases.CaseEvent.PlatformAsked;
import io.redress.cases.CaseEvent.Rated;
import io.redress.cases.CaseEvent.Reminded;
import io.redress.cases.CaseEvent.Reopened;
import io.redress.cases.CaseEvent.Said;
import io.redress.cases.CaseEvent.Settled;
import io.redress.cases.CaseEvent.SignedOff;
import io.redress.cases.CaseEvent.Supplemented;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.cases.CaseEvent.WindowClosed;
import io.redress.cases.CaseEvent.Withdrawn;
import io.redress.cases.Deadline;
import io.redress.cases.Penalty;
import io.redress.cases.Side;
import io.redress.cases.Turn;
import io.redress.notices.Audience.Person;
import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to be told when something happens to a case. Whoever did it need not be told. */
final class NoticeRules {

    private NoticeRules() {}

    /** @param whoseTurn now; null: nobody's */
    static List<Telling> of(CaseEvent event, @Nullable Turn whoseTurn) {
        return switch (event) {
            case Filed e -> turn(e.screening());
            case Admitted e -> turn(e.answer());
            case MoreAsked e -> turn(e.more());
            case Supplemented e -> turn(e.screening());
            case DemandRefused e -> turn(e.negotiation());
            case Offered e -> List.of(Telling.of(NEW_TURN, opposite(e.stamp().side())));
            case Settled e -> List.of(Telling.of(SETTLED, PARTIES).due(dueAt(e.performance())));
            case PlatformAsked e -> turn(e.decision());
            case AdjudicatorAssigned e -> person(e.adjudicator());
            case Consulted e -> person(e.colleague());
            case HandedOver e -> person(e.to());
            case AuthorityGranted _ -> List.of(Telling.of(NEW_TURN, Set.of(DESK)));
            case Extended e -> extended(e);
            case EvidenceRequested e ->
                List.of(Telling.of(NEW_TURN, Audience.of(e.from()))
                        .due(e.evidence().dueAt()));
            case EvidenceGiven e -> turn(e.decision());
            case EvidenceClosed e -> turn(e.decision());
            case DecisionProposed _ -> List.of(Telling.of(SECOND_LOOK, Set.of(SECOND_EYES)));
            case DecisionReturned _ -> List.of(Telling.of(NEW_TURN, Set.of(DESK)));
            case Adjudicated e -> decided(e);
            case Appealed e -> turn(e.decision());
            case BecameFinal e -> turn(e.performance());
            case PerformanceReported e -> turn(e.confirmation());
            case PerformanceDisputed e -> turn(e.performance());
            case PerformanceOverdue _ -> List.of(Telling.of(NEW_TURN, Set.of(DESK)));
            case Reopened e -> turn(e.next());
            case Reminded _ -> whoseTurn == null ? List.of() : List.of(Telling.of(REMINDED, Audience.of(whoseTurn)));
            case CaseClosed e -> List.of(Telling.of(CLOSED, PARTIES).with("outcome", e.outcome()));
            case Escalated e -> turn(e.next());
            case NotAdmitted _,
                    DecisionConfirmed _,
                    DemandAccepted _,
                    SignedOff _,
                    Said _,
                    EvidenceAdded _,
                    AuthorityAsked _,
                    ClockStopped _,
                    ClockRestarted _,
                    PerformanceConfirmed _,
                    Withdrawn _,
                    Rated _,
                    WindowClosed _,
                    TimeRanOut _,
                    DeadlinesRecounted _ -> List.of();
        };
    }

    private static List<Telling> turn(@Nullable Deadline deadline) {
        return deadline == null
                ? List.of()
                : List.of(Telling.of(NEW_TURN, Audience.of(deadline.turn())).due(deadline.dueAt()));
    }

    private static List<Telling> person(AccountId account) {
        return List.of(Telling.of(NEW_TURN, Set.of(new Person(account))));
    }

    private static List<Telling> extended(Extended e) {
        var parties = Telling.of(EXTENDED, PARTIES).due(e.decision().dueAt());
        var desk = Telling.of(APPOINTMENT, Set.of(DESK));
        return Stream.of(parties, desk)
                .map(each -> each.with("appointment", e.appointment()))
                .toList();
    }

    private static List<Telling> decided(Adjudicated e) {
        var decided = Telling.of(DECIDED, PARTIES)
                .with("outcome", e.verdict().outcome())
                .due(dueAt(e.appeal()));
        var points = e.penalties().stream().mapToInt(Penalty::points).sum();
        return points == 0
                ? List.of(decided)
                : List.of(decided, Telling.of(POINTS, Set.of(SHOP)).with("points", points));
    }

    private static Set<Audience> opposite(Side side) {
        return switch (side) {
            case BUYER -> Set.of(SHOP);
            case SELLER -> Set.of(BUYER);
            case PLATFORM, CLOCK -> PARTIES;
        };
    }

    private static @Nullable Instant dueAt(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.dueAt();
    }
}

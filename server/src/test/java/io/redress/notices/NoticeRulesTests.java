package io.redress.notices;

import static io.redress.notices.Audience.BUYER;
import static io.redress.notices.Audience.DESK;
import static io.redress.notices.Audience.PARTIES;
import static io.redress.notices.Audience.SHOP;
import static io.redress.notices.NoticeKind.APPOINTMENT;
import static io.redress.notices.NoticeKind.CLOSED;
import static io.redress.notices.NoticeKind.EXTENDED;
import static io.redress.notices.NoticeKind.NEW_TURN;
import static io.redress.notices.NoticeKind.REMINDED;
import static io.redress.notices.NoticeKind.SECOND_LOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseEvent.Extended;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.Offered;
import io.redress.cases.CaseEvent.Reminded;
import io.redress.cases.CaseEvent.Said;
import io.redress.cases.CaseId;
import io.redress.cases.Deadline;
import io.redress.cases.Offer;
import io.redress.cases.Outcome;
import io.redress.cases.Side;
import io.redress.cases.Stamp;
import io.redress.cases.Turn;
import io.redress.cases.Verdict;
import io.redress.parties.AccountId;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.DefaultOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticeRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Verdict VERDICT =
            new Verdict(Outcome.DISMISSED, Verdict.Fault.NOBODY, List.of(), List.of(), List.of(), List.of(), "-", "-");
    private static final Instant DUE = Instant.parse("2026-11-25T16:00:00Z");

    @Test
    @DisplayName("C6 a deadline tells its side, with the time")
    void aDeadlineTellsItsSide() {
        assertThat(NoticeRules.of(new Admitted(by(Side.PLATFORM), "", null, deadline(Turn.SELLER)), Turn.SELLER))
                .containsExactly(new Telling(NEW_TURN, Set.of(SHOP), Map.of("due", DUE.toString())));
    }

    @Test
    @DisplayName("C6 terms on the table are told to whoever did not put them there")
    void anOfferIsToldToTheOther() {
        assertThat(audience(offer(Side.SELLER))).containsExactly(BUYER);
        assertThat(audience(offer(Side.BUYER))).containsExactly(SHOP);
        assertThat(audience(offer(Side.PLATFORM))).containsExactlyInAnyOrderElementsOf(PARTIES);
    }

    @Test
    @DisplayName("E5 an extension tells the parties the new time, and the desk what it promised")
    void anExtensionTellsBothSides() {
        var appointment = NOW.plusSeconds(3600);

        var told = NoticeRules.of(
                new Extended(by(Side.PLATFORM), deadline(Turn.PLATFORM), appointment, "Waiting for the lab."),
                Turn.PLATFORM);

        assertThat(told)
                .containsExactlyInAnyOrder(
                        new Telling(
                                EXTENDED,
                                PARTIES,
                                Map.of("due", DUE.toString(), "appointment", appointment.toString())),
                        new Telling(APPOINTMENT, Set.of(DESK), Map.of("appointment", appointment.toString())));
    }

    @Test
    @DisplayName("E8 a reminder reaches whoever has to move, and nobody when nobody has to")
    void aReminderReachesWhoeverHasToMove() {
        var reminded = new Reminded(by(Side.BUYER), LocalDate.of(2026, 11, 23));

        assertThat(NoticeRules.of(reminded, Turn.PLATFORM)).containsExactly(Telling.of(REMINDED, Set.of(DESK)));
        assertThat(NoticeRules.of(reminded, null)).isEmpty();
    }

    @Test
    @DisplayName("E2 a colleague who is handed a case is told in person")
    void aHandOverIsPersonal() {
        var to = new AccountId(UUID.randomUUID());

        assertThat(audience(new HandedOver(by(Side.PLATFORM), to, null, "On leave.")))
                .containsExactly(new Audience.Person(to));
    }

    @Test
    @DisplayName("E9 the end is told with its outcome; talk is not a notice")
    void theEndIsTold() {
        assertThat(NoticeRules.of(new CaseClosed(by(Side.BUYER), Outcome.WITHDRAWN, null), null))
                .containsExactly(new Telling(CLOSED, PARTIES, Map.of("outcome", "WITHDRAWN")));
        assertThat(NoticeRules.of(
                        new Said(by(Side.BUYER), io.redress.cases.CaseCommand.Audience.EVERYBODY, "Hello?"),
                        Turn.SELLER))
                .isEmpty();
    }

    @Test
    @DisplayName("G4 what waits for a second look is told to those who may look, sent back to the desk; no party hears")
    void aSecondLookIsAskedFor() {
        var proposed = new DecisionProposed(by(Side.PLATFORM), 1, VERDICT, null, List.of());

        assertThat(NoticeRules.of(proposed, Turn.PLATFORM))
                .containsExactly(Telling.of(SECOND_LOOK, Set.of(Audience.SECOND_EYES)));
        assertThat(audience(new DecisionReturned(by(Side.PLATFORM), 1, "Not yet.")))
                .containsExactly(DESK);
        assertThat(NoticeRules.of(new DecisionConfirmed(by(Side.PLATFORM), 1), null))
                .isEmpty();
    }

    private static Set<Audience> audience(CaseEvent event) {
        return NoticeRules.of(event, null).getFirst().to();
    }

    private static Offered offer(Side side) {
        return new Offered(by(side), 2, Offer.Nature.REMEDY, List.of(), "Half.", Set.of(), null);
    }

    private static Stamp by(Side side) {
        return new Stamp(new CaseId(UUID.randomUUID()), NOW, side, new AccountId(UUID.randomUUID()));
    }

    private static Deadline deadline(Turn turn) {
        return new Deadline(
                ClockName.ANSWER,
                turn,
                DUE,
                DUE,
                DefaultOutcome.GO_TO_PLATFORM,
                "2026-02-01",
                NOW,
                "2wd",
                "1wd",
                List.of());
    }
}

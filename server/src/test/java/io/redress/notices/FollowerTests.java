package io.redress.notices;

import static io.redress.notices.NoticeKind.DEADLINE_NEAR;
import static io.redress.notices.NoticeKind.NEW_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.FreshDatabase;
import io.redress.Neighbourhood;
import io.redress.Neighbourhood.Matter;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.kernel.WorkingCalendar;
import io.redress.parties.Account;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From what happened to who was told: on a database of its own, with the pulse stopped and the steps taken here. */
@RedressTest
@FreshDatabase
@Import(Neighbourhood.class)
class FollowerTests {

    @Autowired
    Follower follower;

    @Autowired
    FollowerPulse pulse;

    @Autowired
    Notices notices;

    @Autowired
    Cases cases;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @BeforeEach
    void walkByHand() {
        pulse.stop();
        catchUp();
    }

    @Test
    @DisplayName("C6 whoever has to move is told: the whole shop on admission, the buyer on its answer, never the doer")
    void whoeverHasToMoveIsTold() {
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        catchUp();

        assertThat(kinds(matter.seller(), id)).containsExactly(NEW_TURN);
        assertThat(kinds(matter.clerk(), id)).containsExactly(NEW_TURN);
        assertThat(kinds(matter.buyer(), id)).isEmpty();

        cases.handle(id, new Refuse("It was dropped.", Set.of()), matter.by(matter.seller()));
        catchUp();

        assertThat(kinds(matter.buyer(), id)).containsExactly(NEW_TURN);
        assertThat(kinds(matter.clerk(), id)).containsExactly(NEW_TURN);
    }

    @Test
    @DisplayName("A2 the shop hears nothing of a case that it has not been told of")
    void theShopHearsNothingBeforeAdmission() {
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter);
        cases.handle(id, new Withdraw("Found it."), matter.by(matter.buyer()));
        catchUp();

        assertThat(kinds(matter.seller(), id)).isEmpty();
    }

    @Test
    @DisplayName("O1 a step that is killed leaves nothing behind and is taken again")
    void aKilledStepIsTakenAgain() {
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));

        transaction.executeWithoutResult(status -> {
            follower.step();
            assertThat(kinds(matter.seller(), id)).containsExactly(NEW_TURN);
            status.setRollbackOnly();
        });
        assertThat(kinds(matter.seller(), id)).isEmpty();

        catchUp();
        assertThat(kinds(matter.seller(), id)).containsExactly(NEW_TURN);
    }

    @Test
    @DisplayName("O1 with many writers and several followers at once, everybody is told everything once")
    void nobodyIsToldTwiceAndNothingIsLost() throws Exception {
        var matters =
                IntStream.range(0, 12).mapToObj(no -> neighbourhood.matter()).toList();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    matters.stream().map(each -> hands.submit(() -> play(each))).toList();
            var followers = IntStream.range(0, 3)
                    .mapToObj(no -> hands.submit(() -> {
                        while (writers.stream().anyMatch(writer -> !writer.isDone())) follower.step();
                        return true;
                    }))
                    .toList();
            for (var each : followers) assertThat(each.get()).isTrue();
            catchUp();

            for (var at = 0; at < matters.size(); at++) {
                var id = writers.get(at).get();
                assertThat(kinds(matters.get(at).seller(), id)).containsExactly(NEW_TURN);
                assertThat(kinds(matters.get(at).buyer(), id)).containsExactly(NEW_TURN);
            }
        }
    }

    @Test
    @DisplayName("D2 a deadline that comes near is announced a working day and two hours before, each once")
    void deadlinesAreAnnouncedOnce() {
        advanceTo(morningOfThreeWorkingDays());
        var matter = neighbourhood.matter();
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        catchUp();
        assertThat(kinds(matter.seller(), id)).containsExactly(NEW_TURN);
        var due = due(id);

        advanceTo(due.minus(Duration.ofHours(20)));
        catchUp();
        catchUp();
        assertThat(kinds(matter.seller(), id)).containsExactly(DEADLINE_NEAR, NEW_TURN);

        advanceTo(due.minus(Duration.ofMinutes(110)));
        catchUp();
        catchUp();
        assertThat(kinds(matter.seller(), id)).containsExactly(DEADLINE_NEAR, DEADLINE_NEAR, NEW_TURN);
        assertThat(kinds(matter.buyer(), id)).isEmpty();
    }

    private CaseId play(Matter matter) {
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        cases.handle(id, new Refuse("It was dropped.", Set.of()), matter.by(matter.seller()));
        return id;
    }

    private void catchUp() {
        while (follower.step()) {}
    }

    private List<NoticeKind> kinds(Account account, CaseId id) {
        return notices.page(People.actor(account), Cursor.START, new Limit(100)).items().stream()
                .filter(notice -> notice.caseId().equals(id))
                .map(Notice::kind)
                .sorted(Comparator.comparing(Enum::name))
                .toList();
    }

    /** So that the two days to answer hold a working day besides the first. */
    private Instant morningOfThreeWorkingDays() {
        var calendar = WorkingCalendar.china();
        var day = LocalDate.ofInstant(clock.instant(), calendar.zone()).plusDays(1);
        while (!day.datesUntil(day.plusDays(3)).allMatch(calendar::isWorkingDay)) day = day.plusDays(1);
        return day.atTime(10, 0).atZone(calendar.zone()).toInstant();
    }

    private Instant due(CaseId id) {
        return database.sql("SELECT due_at FROM cases.deadline WHERE case_id = ?")
                .param(id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void advanceTo(Instant time) {
        people.advance(Duration.between(clock.instant(), time));
    }
}

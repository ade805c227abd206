package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceId;
import io.redress.kernel.Clocks;
import io.redress.kernel.Decision;
import io.redress.kernel.Decision.Accepted;
import io.redress.kernel.Decision.Refused;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.parties.Role;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.Edition;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the story of one case, with a clock that moves only when the story says so. */
final class CaseScenario {

    static final CaseId ID = new CaseId(new UUID(7, 1));
    static final AccountId LIN = account(1);
    static final AccountId QINGHE = account(2);
    static final AccountId WU = account(3);
    static final AccountId CHEN = account(4);
    static final AccountId ZHOU = account(5);
    static final AccountId SONG = account(6);
    static final EvidenceId PHOTO = new EvidenceId(new UUID(8, 1));
    static final EvidenceId CHAT = new EvidenceId(new UUID(8, 2));

    static final By BUYER = By.buyer(LIN);
    static final By SELLER = By.seller(QINGHE);
    static final By AGENT = By.platform(WU, Set.of(Role.AGENT));
    static final By JUDGE = By.platform(CHEN, Set.of(Role.ADJUDICATOR));
    static final By SECOND = By.platform(ZHOU, Set.of(Role.ADJUDICATOR));
    static final By SUPERVISOR = By.platform(SONG, Set.of(Role.SUPERVISOR));

    final CaseRules rules;
    final List<CaseEvent> history = new ArrayList<>();
    private Instant now = time("2026-03-05T10:00");
    private @Nullable CaseFile file;
    private Decision<CaseEvent> last = Decision.accept(List.of());

    CaseScenario() {
        this(TestEditions.SHIPPED);
    }

    CaseScenario(Edition edition) {
        this.rules = new CaseRules(id -> edition, Clocks.china());
    }

    CaseScenario on(String when) {
        now = time(when);
        return this;
    }

    CaseScenario after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** To the moment the first deadline runs out, and lets it. */
    CaseScenario timeRunsOut() {
        var due = file().deadlines().getFirst();
        now = due.dueAt();
        return given(By.clock(), new CaseCommand.Expire(due.kind(), due.dueAt()));
    }

    CaseScenario filed() {
        return filed(Filings.quality(), BUYER);
    }

    CaseScenario filed(FileCase filing, By by) {
        open(filing, by);
        assertThat(last).isInstanceOf(Accepted.class);
        return this;
    }

    CaseScenario open(FileCase filing, By by) {
        last = rules.open(filing, by, now);
        if (last instanceof Accepted<CaseEvent>(var events)) {
            history.addAll(events);
            file = CaseFile.replay(history);
        }
        return this;
    }

    /** Sends a command that the story takes for granted. */
    CaseScenario given(By by, CaseCommand command) {
        when(by, command);
        assertThat(last)
                .as("%s by %s in %s", command, by.side(), file().stage())
                .isInstanceOf(Accepted.class);
        return this;
    }

    CaseScenario when(By by, CaseCommand command) {
        last = rules.decide(file(), command, by, now);
        if (last instanceof Accepted<CaseEvent>(var events)) {
            history.addAll(events);
            file = file().apply(events);
        }
        return this;
    }

    CaseScenario thenRefused(CaseRefusal reason) {
        assertThat(last).isInstanceOf(Refused.class);
        assertThat(((Refused<CaseEvent>) last).reason()).isEqualTo(reason);
        return this;
    }

    CaseScenario thenIn(Stage stage) {
        assertThat(last).isInstanceOf(Accepted.class);
        assertThat(file().stage()).isEqualTo(stage);
        return this;
    }

    CaseScenario thenClosed(Outcome outcome) {
        thenIn(Stage.CLOSED);
        assertThat(((CaseState.Closed) file().state()).outcome()).isEqualTo(outcome);
        return this;
    }

    CaseScenario thenDue(String when) {
        assertThat(file().deadlines().getFirst().dueAt()).isEqualTo(time(when));
        return this;
    }

    <E extends CaseEvent> E event(Class<E> type) {
        return history.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    CaseFile file() {
        if (file == null) {
            throw new IllegalStateException("Expected a filed case, but nothing has been filed");
        }
        return file;
    }

    Instant now() {
        return now;
    }

    Decision<CaseEvent> last() {
        return last;
    }

    static List<Remedy> refund(long fen) {
        return List.of(Remedy.of(1, DemandKind.RETURN_REFUND, Money.cny(fen)));
    }

    static Instant time(String when) {
        return OffsetDateTime.parse(when + ":00+08:00").toInstant();
    }

    static AccountId account(long n) {
        return new AccountId(new UUID(9, n));
    }
}

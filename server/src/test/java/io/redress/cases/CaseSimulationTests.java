package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.Appealed;
import io.redress.cases.CaseEvent.DeadlinesRecounted;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.cases.DeadlineChange.Fate;
import io.redress.kernel.Decision.Accepted;
import io.redress.parties.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Throws random commands at cases at random times. A failing run shows its seed in the name of the test; put it into
 * {@link #seeds} to see the same run again.
 */
class CaseSimulationTests {

    private static final int HISTORIES = 2_000;
    private static final int BATCH = 100;
    private static final int STEPS = 60;

    private static final List<By> SENDERS = List.of(
            CaseScenario.BUYER,
            CaseScenario.BUYER,
            CaseScenario.SELLER,
            CaseScenario.SELLER,
            CaseScenario.AGENT,
            By.platform(CaseScenario.CHEN, Set.of(Role.ADJUDICATOR, Role.SUPERVISOR)),
            By.platform(CaseScenario.ZHOU, Set.of(Role.ADJUDICATOR, Role.SUPERVISOR)));

    private static final Set<Class<?>> SEEN = ConcurrentHashMap.newKeySet();

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES / BATCH);
    }

    @ParameterizedTest(name = "E1–E12 histories from seed {0}00")
    @MethodSource("seeds")
    void noHistoryEverBreaksARule(long batch) {
        for (long seed = batch * BATCH; seed < (batch + 1) * BATCH; seed++) {
            var run = new Run(seed);
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            run.check();
        }
    }

    @AfterAll
    static void theHistoriesHaveSeenEverything() {
        var all = new HashSet<Class<?>>(Set.of(CaseEvent.class.getPermittedSubclasses()));
        all.remove(DeadlinesRecounted.class);

        assertThat(SEEN).containsAll(all);
    }

    /** One random history. */
    private static final class Run {

        private final String name;
        private final Random random;
        private final CaseScenario story = new CaseScenario().filed();
        private final Map<String, Fate> fates = new HashMap<>();
        private CaseFile file = story.file();
        private Instant now = story.now();

        Run(long seed) {
            name = "seed " + seed;
            random = new Random(seed);
            file.deadlines().forEach(each -> fates.put(key(each), Fate.ARMED));
        }

        void step() {
            now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(6) == 0 ? 12_000 : 600)));
            var by = SENDERS.get(random.nextInt(SENDERS.size()));
            var offered = new CaseActions(story.rules).available(file, by, now);
            if (offered.isEmpty() || random.nextInt(8) == 0) {
                tick();
                return;
            }
            var action = offered.get(random.nextInt(offered.size())).action();
            var before = file;
            var events = decide(Commands.of(action, before, now, random), by);
            keepFates(before, events);
        }

        private void tick() {
            var before = file;
            for (var due : file.deadlines()) {
                keepFates(before, decide(new CaseCommand.Expire(due.kind(), due.dueAt()), By.clock()));
                return;
            }
        }

        private List<CaseEvent> decide(CaseCommand command, By by) {
            if (story.rules.decide(file, command, by, now) instanceof Accepted<CaseEvent>(var events)) {
                file = file.apply(events);
                story.history.addAll(events);
                return events;
            }
            return List.of();
        }

        /** Every deadline is armed once and ends once. */
        private void keepFates(CaseFile before, List<CaseEvent> events) {
            for (var change : DeadlineChange.between(before, events)) {
                var was = fates.get(key(change.deadline()));
                if (change.fate() == Fate.ARMED) {
                    assertThat(was).as(name).isNull();
                } else {
                    assertThat(was).as(name).isEqualTo(Fate.ARMED);
                }
                fates.put(key(change.deadline()), change.fate() == Fate.MOVED ? Fate.ARMED : change.fate());
            }
        }

        void check() {
            story.history.forEach(event -> SEEN.add(event.getClass()));
            assertThat(CaseFile.replay(story.history)).as(name).isEqualTo(file);
            assertThat(file.version()).as(name).isEqualTo(story.history.size());
            assertThat(count(Appealed.class)).as(name).isLessThan(2);
            assertThat(finals()).as(name).isLessThan(2);
            assertThat(count(TimeRanOut.class))
                    .as(name)
                    .isEqualTo(fates.values().stream()
                            .filter(fate -> fate == Fate.RAN_OUT)
                            .count());
            var open = new HashSet<String>();
            fates.forEach((key, fate) -> {
                if (fate == Fate.ARMED) {
                    open.add(key);
                }
            });
            assertThat(open).as(name).isEqualTo(keys(file));
        }

        private long count(Class<? extends CaseEvent> type) {
            return story.history.stream().filter(type::isInstance).count();
        }

        private long finals() {
            return story.history.stream()
                    .filter(event -> event instanceof Adjudicated e && e.instance() == Instance.APPEAL)
                    .count();
        }

        private static Set<String> keys(CaseFile file) {
            var keys = new HashSet<String>();
            file.deadlines().forEach(each -> keys.add(key(each)));
            return keys;
        }

        private static String key(Deadline deadline) {
            return deadline.kind() + " " + deadline.from();
        }
    }
}

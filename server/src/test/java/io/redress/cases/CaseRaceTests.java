package io.redress.cases;

import static io.redress.cases.Street.buyer;
import static io.redress.cases.Street.quality;
import static io.redress.cases.Street.seller;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.AskPlatform;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.kernel.Money;
import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.rulebook.DemandKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixteen clients on fifty hot cases, ten thousand commands, each key used by two clients at once. */
@RedressTest
@Import(Street.class)
class CaseRaceTests {

    private static final int CLIENTS = 16;
    private static final int CASES = 50;
    private static final int COMMANDS = 10_000;
    private static final long SEED = 20_261_122;

    @Autowired
    Cases cases;

    @Autowired
    CaseStore store;

    @Autowired
    CaseCache cache;

    @Autowired
    JdbcClient database;

    @Autowired
    Street street;

    private record Hot(CaseId id, Order order, Actor seller) {}

    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    @DisplayName("E12 a race leaves no illegal state, no double effect and a dense record")
    void aRaceLeavesEveryCaseWhole() throws Exception {
        var hot = IntStream.range(0, CASES).mapToObj(no -> open()).toList();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var seed = SEED + client / 2;
                clients.submit(() -> play(hot, new Random(seed), seed));
            }
        }

        assertThat(broken).isEmpty();
        assertThat(done.get()).isGreaterThan(CASES);
        hot.forEach(each -> isWhole(each.id()));
        assertThat(database.sql("""
                        SELECT count(*) FROM (SELECT case_id, request_key FROM cases.case_event
                            WHERE request_key IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1) twice
                        """).query(Long.class).single()).isZero();
    }

    private Hot open() {
        var order = street.order();
        return new Hot(cases.file(quality(order), buyer(order), Request.PLAIN).id(), order, seller(order));
    }

    private void play(List<Hot> hot, Random random, long seed) {
        for (var no = 0; no < COMMANDS / CLIENTS; no++) {
            var target = hot.get(random.nextInt(hot.size()));
            var choice = random.nextInt(10);
            var key =
                    RequestKey.of(target.order().buyer().value(), seed + "/" + no, "race", new byte[] {(byte) choice});
            try {
                cases.handle(
                        target.id(),
                        command(choice),
                        actor(target, choice),
                        new Request(Optional.of(key), OptionalLong.empty()));
                done.incrementAndGet();
            } catch (Problem refused) {
                if (refused.status().is5xxServerError()) {
                    broken.add(refused);
                }
            } catch (RuntimeException e) {
                broken.add(e);
            }
        }
    }

    private CaseCommand command(int choice) {
        return switch (choice) {
            case 0, 1 -> new Admit("", null);
            case 2 -> new Refuse("It was dropped.", Set.of());
            case 3, 4 ->
                new MakeOffer(List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(5_000))), "Half.", Set.of());
            case 5 -> new SignOff(2);
            case 6 -> new AskPlatform("We cannot agree.");
            case 7 -> new Withdraw("");
            default -> new Say(Audience.EVERYBODY, "Still broken.");
        };
    }

    private Actor actor(Hot target, int choice) {
        return switch (choice) {
            case 0, 1 -> street.agent;
            case 2, 3, 9 -> target.seller();
            default -> buyer(target.order());
        };
    }

    private void isWhole(CaseId id) {
        var history = store.events(id, Long.MAX_VALUE);
        assertThat(history)
                .extracting(StoredEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(store.version(id)).isEqualTo(history.size());
        assertThat(cache.find(id)).contains(CaseEntry.replay(history));
    }
}

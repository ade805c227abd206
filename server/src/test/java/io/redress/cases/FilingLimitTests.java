package io.redress.cases;

import static io.redress.cases.Street.buyer;
import static io.redress.cases.Street.quality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.orders.Order;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.rulebook.Limits;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How much one buyer may file, on the real database. */
@RedressTest
@Import(Street.class)
class FilingLimitTests {

    private static final int MORE = 10;

    @Autowired
    Cases cases;

    @Autowired
    FilingLoads loads;

    @Autowired
    Rulebooks rulebooks;

    @Autowired
    Street street;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("C5 however many filings of one buyer race, no more are opened than the rulebook allows a day")
    void aRaceOpensNoMoreThanTheLimit() throws Exception {
        var limit = limits().count(Limits.Name.FILINGS_PER_DAY);
        var orders = orders(limit + MORE);

        var refused = race(orders);

        assertThat(refused).hasSize(MORE).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("FILING_LIMIT");
            assertThat(problem.facts())
                    .containsEntry("limit", Integer.toString(limit))
                    .hasEntrySatisfying(
                            "again", again -> assertThat((Instant) again).isAfter(clock.instant()));
        });
        assertThat(load(orders.getFirst()))
                .extracting(FilingLoad::open, FilingLoad::today)
                .containsExactly(limit, limit);
    }

    @Test
    @DisplayName("C5 at the limit a repeated request and an addition to an open case are still taken")
    void whatOpensNoCaseDoesNotCount() {
        var orders = orders(limits().count(Limits.Name.FILINGS_PER_DAY) + 1);
        var lin = buyer(orders.getFirst());
        var key = new Request(
                Optional.of(RequestKey.of(lin.id().value(), "first", "filing", new byte[] {1})), OptionalLong.empty());
        var first = cases.file(quality(orders.getFirst()), lin, key);
        orders.subList(1, orders.size() - 1).forEach(order -> cases.file(quality(order), lin, Request.PLAIN));

        assertThat(cases.file(quality(orders.getFirst()), lin, key)).isEqualTo(first);
        assertThat(cases.file(quality(orders.get(1)), lin, Request.PLAIN).joined())
                .isTrue();
        refused(() -> cases.file(quality(orders.getLast()), lin, Request.PLAIN));
        assertThat(cases.check(quality(orders.getLast()), lin).notes())
                .extracting(DemandNote::code, DemandNote::weight)
                .contains(tuple("FILING_LIMIT", DemandNote.Weight.BLOCKS));
    }

    @Test
    @DisplayName("C5 staff file for a buyer beyond the limit when they say why, which stays on record")
    void staffFileAllTheSame() {
        var orders = orders(limits().count(Limits.Name.FILINGS_PER_DAY) + 1);
        orders.subList(0, orders.size() - 1).forEach(order -> cases.file(quality(order), buyer(order), Request.PLAIN));
        var last = quality(orders.getLast());

        refused(() -> cases.file(last, street.agent, Request.PLAIN));
        var told = cases.file(overridden(last), street.agent, Request.PLAIN);

        assertThat(cases.timeline(told.id(), street.agent, Cursor.START, new Limit(1))
                        .items())
                .extracting(TimelineEntry::event)
                .singleElement()
                .isInstanceOfSatisfying(CaseEvent.Filed.class, filed -> {
                    assertThat(filed.unmet()).containsExactly("FILING_LIMIT");
                    assertThat(filed.override()).isEqualTo("Called in about a recall");
                });
    }

    @Test
    @DisplayName("C5 a closed case makes room among the open ones, but not in the day's filings")
    void aClosedCaseMakesRoom() {
        var orders = orders(2);
        var lin = buyer(orders.getFirst());
        orders.forEach(order -> cases.file(quality(order), lin, Request.PLAIN));
        var first = cases.page(CaseQuery.ALL, lin, Cursor.START, new Limit(1));
        cases.handle(first.items().getFirst().id(), new Withdraw("Mended"), lin);

        assertThat(load(orders.getFirst()))
                .extracting(FilingLoad::open, FilingLoad::today)
                .containsExactly(1, 2);
    }

    private static void refused(Callable<Receipt> filing) {
        assertThatThrownBy(filing::call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("FILING_LIMIT"));
    }

    private List<Problem> race(List<Order> orders) throws InterruptedException, ExecutionException {
        var refused = new ArrayList<Problem>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var filings = orders.stream()
                    .map(order -> clients.submit(() -> cases.file(quality(order), buyer(order), Request.PLAIN)))
                    .toList();
            for (var filing : filings) {
                try {
                    assertThat(filing.get().joined()).isFalse();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Problem problem)) {
                        throw e;
                    }
                    refused.add(problem);
                }
            }
        }
        return refused;
    }

    private static Filing overridden(Filing filing) {
        return new Filing(
                filing.order(),
                filing.line(),
                filing.type(),
                filing.demand(),
                filing.description(),
                null,
                filing.evidence(),
                "Called in about a recall",
                "hotline");
    }

    private List<Order> orders(int count) {
        var buyer = "buyer-" + UUID.randomUUID();
        return IntStream.range(0, count)
                .mapToObj(no -> street.order(buyer, Duration.ofDays(2)))
                .toList();
    }

    private FilingLoad load(Order order) {
        return loads.of(order.buyer(), clock.instant(), limits());
    }

    private Limits limits() {
        return rulebooks.at(clock.instant()).limits();
    }
}

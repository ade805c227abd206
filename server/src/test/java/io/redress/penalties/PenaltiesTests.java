package io.redress.penalties;

import static io.redress.rulebook.Category.ORDINARY;
import static io.redress.rulebook.Category.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.cases.AppealRuling;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseId;
import io.redress.cases.Instance;
import io.redress.cases.Matter;
import io.redress.cases.Outcome;
import io.redress.cases.Penalty;
import io.redress.cases.Side;
import io.redress.cases.Stamp;
import io.redress.cases.Verdict;
import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.OrderId;
import io.redress.orders.Orders;
import io.redress.orders.ShopIn;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import io.redress.platform.ClockMoved;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.TypeCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
class PenaltiesTests {

    private static final AccountId WU = new AccountId(new UUID(0, 100));
    private static final String PASSWORD = "seven quiet teapots";
    private static final Penalty HARASSMENT =
            new Penalty("harassment.general", ORDINARY, 12, null, null, "rule.harassment");
    private static final Penalty GRAVE = new Penalty("harassment.serious", SERIOUS, 48, null, null, "rule.harassment");

    @Autowired
    private Penalties penalties;

    @Autowired
    private PenaltyStore store;

    @Autowired
    private YearlyClearing clearing;

    @Autowired
    private Orders orders;

    @Autowired
    private Parties parties;

    @Autowired
    private Rulebooks rulebooks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Api api;

    @Test
    @DisplayName("G1 a verdict books its points, an appeal that overturns restores them and lifts the measures")
    void booksAndRestores() {
        var shop = shop("book");
        var caseId = UUID.randomUUID();
        decided(shop, caseId, Instance.FIRST, HARASSMENT);

        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 12).containsEntry(SERIOUS, 0);
        assertThat(penalties.standing(shop).file().running(clock.instant())).hasSize(1);

        decided(shop, caseId, Instance.APPEAL);
        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 0);
        assertThat(penalties.standing(shop).file().running(clock.instant())).isEmpty();
    }

    @Test
    @DisplayName("G1 what is read back is what was decided")
    void readsBackWhatWasDecided() {
        var shop = shop("read");
        var caseId = UUID.randomUUID();
        decided(shop, caseId, Instance.FIRST, HARASSMENT, GRAVE);
        decided(shop, caseId, Instance.APPEAL, HARASSMENT);

        var file = store.load(shop, caseId);
        assertThat(file.deductions()).hasSize(2);
        assertThat(file.live(caseId).map(deduction -> deduction.charge().tariff()))
                .containsExactly("harassment.general");
        assertThat(file.runs()).extracting(Run::level).containsExactlyInAnyOrder(12, 48);
        assertThat(file.executed(SERIOUS)).isEmpty();
        assertThat(file.executed(ORDINARY))
                .map(Run::needed)
                .hasValueSatisfying(needed -> assertThat(needed).hasSize(4));
    }

    @Test
    @DisplayName("G1 sixteen deliveries of one verdict at once deduct once")
    void deductsOnceWhoeverRaces() throws Exception {
        var shop = shop("race");
        var caseId = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 16)
                            .<Callable<Void>>mapToObj(i -> () -> {
                                decided(shop, caseId, Instance.FIRST, HARASSMENT);
                                return null;
                            })
                            .toList())
                    .forEach(done -> assertThat(done.state().name()).isEqualTo("SUCCESS"));
        }

        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 12);
        assertThat(store.load(shop, caseId).runs()).hasSize(1);
    }

    @Test
    @DisplayName("G1 verdicts of different cases at once reach each node once")
    void reachesEachNodeOnce() throws Exception {
        var shop = shop("nodes");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 8)
                            .<Callable<Void>>mapToObj(i -> () -> {
                                decided(shop, UUID.randomUUID(), Instance.FIRST, HARASSMENT);
                                return null;
                            })
                            .toList())
                    .forEach(done -> assertThat(done.state().name()).isEqualTo("SUCCESS"));
        }

        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 96);
        assertThat(store.load(shop, UUID.randomUUID()).runs())
                .extracting(Run::level)
                .containsExactlyInAnyOrder(12, 24, 36, 48, 60, 72, 84, 96);
    }

    @Test
    @DisplayName("G1 a verdict that is rolled back leaves no points")
    void standsOrFallsWithTheVerdict() {
        var shop = shop("rollback");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(adjudicated(shop, UUID.randomUUID(), Instance.FIRST, HARASSMENT));
            status.setRollbackOnly();
        });

        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 0);
    }

    @Test
    @DisplayName("G1 each ended year is cleared once, however often the clock jumps")
    void clearsEachYearOnce() {
        var shop = shop("clear");
        book(shop, 2018, Schedules.charge("harassment.general", ORDINARY, 12));
        book(shop, 2018, Schedules.charge("harassment.serious", SERIOUS, 48));
        clearing.on(new ClockMoved(Instant.EPOCH, Instant.parse("2021-06-01T00:00:00Z")));
        clearing.everyMinute();
        clearing.everyMinute();

        var years = jdbc.sql("SELECT year FROM penalties.clearing WHERE year BETWEEN 2018 AND 2021 ORDER BY year")
                .query(Integer.class)
                .list();
        assertThat(years).containsExactly(2018, 2019, 2020, 2021);
        assertThat(penalties.points(shop)).containsEntry(ORDINARY, 0).containsEntry(SERIOUS, 48);
    }

    @Test
    @DisplayName("G1 the preview shows what the verdict then does, and books nothing")
    void previewsWhatThenHappens() {
        var shop = shop("preview");
        var edition = rulebooks.at(clock.instant()).id();

        var preview = penalties.preview(shop, null, edition, List.of("harassment.serious"));

        assertThat(penalties.points(shop)).containsEntry(SERIOUS, 0);
        assertThat(preview.sums()).contains(new PenaltyPreview.Sum(SERIOUS, 0, 48));
        assertThat(preview.begins()).singleElement().satisfies(begun -> {
            assertThat(begun.level()).isEqualTo(48);
            assertThat(begun.until()).isNull();
        });
    }

    @Test
    @DisplayName("G1 points are published; history is for the shop and staff, exam and release for supervisors")
    void guardsWhatIsNotPublic() {
        var shop = shop("http");
        decided(shop, UUID.randomUUID(), Instance.FIRST, HARASSMENT);
        var path = "/api/v1/shops/" + shop + "/penalties";
        var buyer = signedIn("lin-" + shop, Role.BUYER, Set.of());
        var seller = signedIn("qinghe-" + shop, Role.SELLER, Set.of(shop));
        var other = signedIn("other-" + shop, Role.SELLER, Set.of(shop("http-other")));
        var supervisor = signedIn("wu-" + shop, Role.SUPERVISOR, Set.of());

        var shown = buyer.get(path + "?lang=en").expect(200);
        assertThat(shown.text("/points/0/points")).isEqualTo("12");
        assertThat(shown.text("/points/0/nextNode")).isEqualTo("24");
        assertThat(shown.json().at("/measures/0/measures").findValuesAsString("name"))
                .contains("Shop hidden");
        assertThat(seller.get(path + "/history").expect(200).text("/items/0/tariff"))
                .isEqualTo("harassment.general");
        assertThat(buyer.get(path + "/history").status()).isEqualTo(404);
        assertThat(other.get(path + "/history").status()).isEqualTo(404);
        assertThat(supervisor
                        .get(path + "/preview?tariff=harassment.general")
                        .expect(200)
                        .text("/sums/0/after"))
                .isEqualTo("24");
        assertThat(supervisor.get(path + "/preview?tariff=nonsense").status()).isEqualTo(422);
        assertThat(seller.post(path + "/exam", "{\"category\": \"ordinary\"}").status())
                .isEqualTo(403);
        supervisor.post(path + "/exam", "{\"category\": \"ordinary\"}").expect(200);
        assertThat(supervisor
                        .post(path + "/exam", "{\"category\": \"serious\"}")
                        .code())
                .isEqualTo("NO_MEASURE_RUNNING");
        var early =
                supervisor.post(path + "/release", "{\"category\": \"ordinary\", \"correction\": \"calls stopped\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("PERIOD_NOT_OVER");
        assertThat(supervisor
                        .get("/api/v1/shops/" + UUID.randomUUID() + "/penalties")
                        .status())
                .isEqualTo(404);
    }

    private ShopId shop(String name) {
        var code = name + "-" + UUID.randomUUID();
        return orders.putShop(
                        Actor.SYSTEM, code, new ShopIn(name, MarketKind.C2C, "", Instant.parse("2026-01-01T00:00:00Z")))
                .id();
    }

    private Api signedIn(String name, Role role, Set<ShopId> shops) {
        parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        name,
                        name,
                        Optional.of(PASSWORD),
                        Set.of(role),
                        shops,
                        Set.of(),
                        "en",
                        Optional.empty(),
                        false));
        return api.as(name, PASSWORD);
    }

    private void book(ShopId shop, int year, Charge charge) {
        var at = Instant.parse(year + "-06-01T00:00:00Z");
        var deduction = new Deduction(UUID.randomUUID(), UUID.randomUUID(), "TS", charge, "today", year, at, WU, null);
        transaction.executeWithoutResult(status -> {
            store.lock(shop);
            store.append(PenaltyFile.empty(shop), List.of(new PenaltyEvent.Deducted(deduction)));
        });
    }

    private void decided(ShopId shop, UUID caseId, Instance instance, Penalty... found) {
        transaction.executeWithoutResult(status -> events.publishEvent(adjudicated(shop, caseId, instance, found)));
    }

    private Adjudicated adjudicated(ShopId shop, UUID caseId, Instance instance, Penalty... found) {
        var edition = rulebooks.at(clock.instant()).id();
        var matter = new Matter(
                "TS-20261113-0187-K",
                new OrderId(UUID.randomUUID()),
                1,
                new AccountId(UUID.randomUUID()),
                shop,
                new TypeCode("harassment"),
                List.of(),
                Money.cny(1_000),
                Set.of(),
                edition,
                edition,
                clock.instant(),
                List.of());
        return new Adjudicated(
                new Stamp(new CaseId(caseId), clock.instant(), Side.PLATFORM, WU),
                matter,
                instance,
                instance == Instance.APPEAL ? AppealRuling.OVERTURN : null,
                new Verdict(Outcome.UPHELD, Verdict.Fault.SELLER, List.of(), List.of(), List.of(), List.of(), "", ""),
                List.of(found),
                null);
    }
}

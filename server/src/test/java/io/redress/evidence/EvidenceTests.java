package io.redress.evidence;

import static io.redress.evidence.EvidenceWorld.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.EvidenceWorld.Person;
import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderId;
import io.redress.orders.OrderLine;
import io.redress.orders.Review;
import io.redress.orders.TradeState;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import io.redress.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of evidence once it is attached, and of what never is. */
@RedressTest
class EvidenceTests {
    private static final ShopId SHOP = new ShopId(UUID.fromString("5c0d3d50-1f3c-4f6b-9a6e-0d9d3f9f0001"));
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    private Api anonymous;

    @Autowired
    private Parties parties;

    @Autowired
    private Evidence evidence;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private FileStore files;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private EvidenceWorld world;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void open() {
        world = new EvidenceWorld(parties, anonymous);
        caseId = UUID.randomUUID();
    }

    @Test
    @DisplayName("A2 attached evidence is seen by both sides and by staff on duty, its original by staff and uploader")
    void showsAttachedEvidenceToTheCaseOnly() {
        var lin = world.buyer();
        var id = uploaded(lin.api(), TestFiles.jpeg());
        attach(lin, id);

        var path = "/api/v1/evidence/" + id.value();
        var seller = world.seller(SHOP).api();
        seller.get(path + "/content").expect(200);
        seller.get(path + "/original").expect(403);
        seller.get(path + "/custody").expect(403);
        world.agent("quality").api().get(path + "/original").expect(200);
        world.agent("logistics").api().get(path + "/content").expect(404);
        world.seller(new ShopId(UUID.randomUUID())).api().get(path).expect(404);
        world.stranger().api().get(path).expect(404);
    }

    @Test
    @DisplayName("D1 each download is on record: who, what and when")
    void recordsDownloads() {
        var lin = world.buyer();
        var id = uploaded(lin.api(), TestFiles.jpeg());
        attach(lin, id);
        var agent = world.agent("quality");
        agent.api().get("/api/v1/evidence/" + id.value() + "/original").expect(200);

        var custody =
                lin.api().get("/api/v1/evidence/" + id.value() + "/custody").expect(200);

        assertThat(custody.text("/uploaded/by")).isEqualTo(lin.account().id().toString());
        assertThat(custody.text("/attached/by")).isEqualTo(lin.account().id().toString());
        assertThat(custody.json().at("/downloads/items").size()).isEqualTo(1);
        assertThat(custody.text("/downloads/items/0/reader"))
                .isEqualTo(agent.account().id().toString());
        assertThat(custody.text("/downloads/items/0/version")).isEqualTo("original");
    }

    @Test
    @DisplayName("D1 a regulator reads the untouched bytes, which is on record like every download")
    void regulatorsReadOriginalsOnRecord() {
        var lin = world.buyer();
        var photo = TestFiles.jpegWithExif(6);
        var id = uploaded(lin.api(), photo);
        var regulator = world.person("shen", Set.of(Role.REGULATOR), Set.of(), Set.of());
        regulator.api().get("/api/v1/evidence/" + id.value() + "/original").expect(404);
        attach(lin, id);

        assertThat(regulator
                        .api()
                        .get("/api/v1/evidence/" + id.value() + "/original")
                        .expect(200)
                        .bytes())
                .isEqualTo(photo);

        var custody = regulator
                .api()
                .get("/api/v1/evidence/" + id.value() + "/custody")
                .expect(200);
        assertThat(custody.text("/downloads/items/0/reader"))
                .isEqualTo(regulator.account().id().toString());
        assertThat(custody.text("/downloads/items/0/version")).isEqualTo("original");
    }

    @Test
    @DisplayName("D1 a file is attached by its uploader only, once, and to one subject only")
    void attachesOnceAndOnlyOnesOwn() {
        var lin = world.buyer();
        var id = uploaded(lin.api(), TestFiles.jpeg());

        assertThatThrownBy(() -> attach(world.stranger(), id)).hasMessage("EVIDENCE_UNKNOWN");
        assertThat(attach(lin, id)).extracting(EvidenceItem::id).containsExactly(id);
        assertThat(attach(lin, id)).extracting(EvidenceItem::id).containsExactly(id);
        var first = caseId;
        caseId = UUID.randomUUID();
        assertThatThrownBy(() -> attach(lin, id)).hasMessage("EVIDENCE_ALREADY_ATTACHED");
        assertThat(evidence.of(Guarded.CASE, first)).hasSize(1);
        assertThat(evidence.of(Guarded.CASE, caseId)).isEmpty();
    }

    @Test
    @DisplayName("D1 of sixteen cases that claim one file at once, one gets it")
    void attachesToOneOfManyAtOnce() throws Exception {
        var lin = world.buyer();
        var id = uploaded(lin.api(), TestFiles.jpeg());
        Callable<Object> claim =
                () -> evidence.attach(lin.actor(), Set.of(id), Guarded.CASE, UUID.randomUUID(), guard(lin));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims =
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(_ -> claim).toList());
            assertThat(claims)
                    .filteredOn(it -> it.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(claims)
                    .filteredOn(it -> it.state() == Future.State.FAILED)
                    .allSatisfy(it -> assertThat(it.exceptionNow()).isInstanceOf(Problem.class));
        }
    }

    @Test
    @DisplayName("D1 the database itself refuses to change or remove what is sealed")
    void keepsSealedRows() {
        var lin = world.buyer();
        var draft = uploaded(lin.api(), TestFiles.jpeg());
        var id = uploaded(lin.api(), TestFiles.jpeg());
        attach(lin, id);

        assertThatThrownBy(() -> sql("update evidence.item set sha256 = repeat('0', 64) where id = ?", draft))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("update evidence.item set note = 'other' where id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("update evidence.item set subject_id = gen_random_uuid() where id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("delete from evidence.item where id = ?", id))
                .isInstanceOf(DataAccessException.class);
        lin.api().delete("/api/v1/evidence/" + id.value()).expect(409);
    }

    @Test
    @DisplayName("D1 a forgotten draft goes, its file after it, and files that others need stay")
    void sweepsDraftsAndTheirFiles() {
        var lin = world.buyer();
        var only = TestFiles.picture("png", 41, 43);
        var shared = TestFiles.picture("png", 43, 41);
        uploaded(lin.api(), only);
        uploaded(lin.api(), shared);
        attach(lin, uploaded(lin.api(), shared));

        store.deleteDraftsBefore(Instant.parse("9999-01-01T00:00:00Z"), 1_000);
        assertThat(files.path(Workspace.hash(only))).exists();
        sweep.sweep(Duration.ofHours(1), Duration.ofHours(-1));

        assertThat(files.path(Workspace.hash(only))).doesNotExist();
        assertThat(files.path(Workspace.hash(shared))).hasBinaryContent(shared);
    }

    @Test
    @DisplayName("D3 order, payment, logistics and reviews are frozen at filing under their hash")
    void freezesTheOrder() {
        var lin = world.buyer();

        var items = evidence.snapshot(
                Guarded.CASE, caseId, guard(lin), order(lin.account().id()), AT);

        assertThat(items).extracting(EvidenceItem::kind).containsOnly(Kind.SNAPSHOT);
        assertThat(items)
                .extracting(EvidenceItem::category)
                .containsExactly("order_snapshot", "payment_snapshot", "logistics_snapshot", "review_snapshot");
        assertThat(evidence.of(Guarded.CASE, caseId)).containsExactlyInAnyOrderElementsOf(items);
        for (var item : items) {
            var body = lin.api()
                    .get("/api/v1/evidence/" + item.id().value() + "/content")
                    .expect(200);
            assertThat(Workspace.hash(body.bytes())).isEqualTo(item.sha256());
            assertThat(body.text("/orderNumber")).isEqualTo("2026-1");
            world.stranger()
                    .api()
                    .get("/api/v1/evidence/" + item.id().value() + "/content")
                    .expect(404);
        }
    }

    @Test
    @DisplayName("D3 equal facts have one canonical form: keys sorted, no space, whole numbers")
    void writesOneForm() {
        var order = order(new AccountId(new UUID(0, 7)));
        var payment = Snapshots.of(order, AT).get(1).body();

        assertThat(payment).isEqualTo(Snapshots.of(order, AT).get(1).body());
        assertThat(payment)
                .isEqualTo("{\"format\":\"redress.payment_snapshot/1\","
                        + "\"freight\":{\"currency\":\"CNY\",\"minor\":0},\"orderId\":\"00000000-0000-0000-0000-000000000005\","
                        + "\"orderNumber\":\"2026-1\",\"orderUpdatedAt\":\"2026-11-20T08:00:00Z\","
                        + "\"paid\":{\"currency\":\"CNY\",\"minor\":9900},\"paidAt\":null,\"state\":\"SUCCESSFUL\","
                        + "\"takenAt\":\"2026-11-20T08:00:00Z\"}");
        assertThat(Snapshots.of(order, AT).get(3).body().getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .contains("\"text\":\"太差\\n\\\"坏的\\\"\"");
    }

    private List<EvidenceItem> attach(Person by, EvidenceId id) {
        return evidence.attach(by.actor(), Set.of(id), Guarded.CASE, caseId, guard(by));
    }

    private static Guarded guard(Person buyer) {
        return Guarded.between(Guarded.CASE, buyer.account().id(), SHOP).withDepartment("quality");
    }

    private void sql(String text, EvidenceId id) {
        jdbc.sql(text).param(id.value()).update();
    }

    private static Order order(AccountId buyer) {
        return new Order(
                new OrderId(new UUID(0, 5)),
                "2026-1",
                buyer,
                SHOP,
                MarketKind.C2C,
                List.of(new OrderLine(1, "sku", "茶壶", "kitchen", "七天无理由", 1, Money.cny(9900))),
                Money.cny(9900),
                Money.cny(0),
                TradeState.SUCCESSFUL,
                AT,
                null,
                null,
                null,
                null,
                null,
                AT,
                null,
                List.of(),
                List.of(new Review(Review.By.BUYER, Review.Rating.NEGATIVE, "太差\n\"坏的\"", AT)),
                AT);
    }
}

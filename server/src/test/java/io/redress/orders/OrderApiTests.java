package io.redress.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.parties.Account;
import io.redress.parties.Actor;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class OrderApiTests {

    private static final String ORDER = OrderExamples.ORDER;

    @Autowired
    private Api api;

    @Autowired
    private People people;

    @Autowired
    private Parties parties;

    @Autowired
    private Orders orders;

    private final String number = "api-" + UUID.randomUUID();
    private final String buyerReference = "b-" + UUID.randomUUID();
    private Api marketplace = Api.at("");

    @BeforeEach
    void signInTheMarketplace() {
        marketplace = people.as(people.account("market", Set.of(Role.INTEGRATOR), Set.of(), Set.of()));
    }

    @Test
    @DisplayName("O2 the marketplace puts an order, its buyer and its seller see it, a stranger hears there is none")
    void showsAnOrderToItsParties() {
        var lin = buyer();
        var id = put().text("/id");
        var shop = orders.byNumber(number).orElseThrow().shop();

        assertThat(people.as(lin).get("/api/v1/orders/" + id).expect(200).text("/paid/minor"))
                .isEqualTo("13900");
        assertThat(people.as(lin).get("/api/v1/orders").expect(200).text("/items/0/number"))
                .isEqualTo(number);
        assertThat(people.as(people.seller(shop)).get("/api/v1/orders/" + id).status())
                .isEqualTo(200);
        var stranger = people.as(people.buyer());
        assertThat(stranger.get("/api/v1/orders/" + id).expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.get("/api/v1/orders")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(api.get("/api/v1/orders/" + id).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("O1 O2 a key that may only write orders brings one and reads none back")
    void aWritingKeyReadsNothingBack() {
        var body = ORDER.replace("b-1001", buyerReference);
        var writer = key("orders_write");

        assertThat(writer.put("/api/v1/orders/" + number, body).expect(204).body())
                .isEmpty();
        var id = orders.byNumber(number).orElseThrow().id().value();
        var steps = "{\"events\": [{\"at\": \"2026-01-02T00:00:00Z\", \"step\": \"collected\", \"text\": \"x\"}]}";
        assertThat(writer.post("/api/v1/orders/" + id + "/logistics-events", steps)
                        .expect(204)
                        .body())
                .isEmpty();
        assertThat(writer.get("/api/v1/orders/" + id).expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(key("orders_write\", \"orders_read")
                        .put("/api/v1/orders/" + number, body)
                        .expect(200)
                        .text("/number"))
                .isEqualTo(number);
    }

    private Api key(String scopes) {
        var made = marketplace
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/api-keys", "{\"name\": \"k\", \"scopes\": [\"" + scopes + "\"]}");
        return api.key(made.expect(201).text("/secret"));
    }

    @Test
    @DisplayName("O2 only the marketplace brings orders; a buyer, a seller and staff are refused")
    void refusesOrdersFromOthers() {
        var body = ORDER.replace("b-1001", buyerReference);

        for (var role : new Role[] {Role.BUYER, Role.SELLER, Role.AGENT, Role.SUPERVISOR}) {
            var person = people.as(people.account("p", Set.of(role), Set.of(), Set.of()));
            assertThat(person.put("/api/v1/orders/" + number, body).status())
                    .as(role.name())
                    .isIn(403, 404);
            assertThat(person.send("POST", "/api/v1/orders/import", "application/x-ndjson", body.getBytes(UTF_8))
                            .status())
                    .isIn(403, 404);
        }
        assertThat(orders.byNumber(number)).isEmpty();
    }

    @Test
    @DisplayName("O2 everything wrong with an order is said at once, field by field")
    void namesEveryField() {
        var answer = marketplace
                .put("/api/v1/orders/" + number, "{\"lines\":[{\"title\":\"\"}]}")
                .expect(422);

        assertThat(answer.code()).isEqualTo("NOT_VALID");
        assertThat(answer.json().at("/errors").findValuesAsString("field"))
                .contains(
                        "shop", "buyer", "paid", "state", "placedAt", "updatedAt", "lines[0].title", "lines[0].price");
        assertThat(marketplace
                        .put("/api/v1/orders/" + number, "{\"total\":1}")
                        .expect(400)
                        .body())
                .contains("UNKNOWN_FIELD");
    }

    @Test
    @DisplayName("O2 a stream of NDJSON or CSV is taken line by line; bad lines are named, in the reader's language")
    void importsStreams() {
        var good = OrderExamples.NDJSON.replace("20261113000187", number).strip();
        var body = good + "\n{\"number\":\"x\"\n" + good.replace("2026-11-10T01:02:00Z", "soon") + "\n";
        var answer = marketplace
                .with("Accept-Language", "en")
                .send("POST", "/api/v1/orders/import", "application/x-ndjson", body.getBytes(UTF_8))
                .expect(200);

        assertThat(answer.text("/summary/entries")).isEqualTo("3");
        assertThat(answer.text("/summary/created")).isEqualTo("1");
        assertThat(answer.text("/rejections/0/code")).isEqualTo("BROKEN_JSON");
        assertThat(answer.text("/rejections/1/line")).isEqualTo("3");
        assertThat(answer.text("/rejections/1/message")).startsWith("This value");

        var csv = OrderExamples.CSV.replace("20261113000188", number + "-csv").getBytes(UTF_8);
        assertThat(marketplace
                        .send("POST", "/api/v1/orders/import", "text/csv", csv)
                        .expect(200)
                        .text("/summary/created"))
                .isEqualTo("1");
        assertThat(marketplace
                        .send("POST", "/api/v1/orders/import", "text/csv", "a,b\n".getBytes(UTF_8))
                        .expect(422)
                        .body())
                .contains("COLUMN_MISSING");
    }

    @Test
    @DisplayName("M1 the buyer rates and the seller answers; a seller cannot rate, and nothing is rated before success")
    void buyersRateAndSellersAnswer() {
        var lin = people.as(buyer());
        var id = put().text("/id");
        var seller =
                people.as(people.seller(orders.byNumber(number).orElseThrow().shop()));
        var path = "/api/v1/orders/" + id;

        assertThat(seller.post(path + "/review-answer", "{\"text\":\"抱歉\"}")
                        .expect(409)
                        .code())
                .isEqualTo("NO_REVIEW_TO_ANSWER");
        assertThat(seller.post(path + "/reviews", "{\"rating\":\"negative\",\"text\":\"坏买家\"}")
                        .status())
                .isEqualTo(403);
        lin.post(path + "/reviews", "{\"rating\":\"negative\",\"text\":\"坏了\"}").expectSuccess();
        var answered = seller.post(path + "/review-answer", "{\"text\":\"抱歉\"}").expectSuccess();
        assertThat(answered.text("/reviews/0/rating")).isEqualTo("negative");
        assertThat(answered.text("/reviews/0/answer")).isEqualTo("抱歉");
    }

    @Test
    @DisplayName("O2 logistics events are added once, and a shop's published part is open to everybody")
    void keepsLogisticsAndShops() {
        var id = put().text("/id");
        var step =
                "{\"events\":[{\"at\":\"2026-11-11T02:00:00Z\",\"step\":\"collected\",\"parcel\":\"SF 1\",\"text\":\"揽收\"}]}";
        marketplace.post("/api/v1/orders/" + id + "/logistics-events", step).expectSuccess();
        var twice = marketplace
                .post("/api/v1/orders/" + id + "/logistics-events", step)
                .expectSuccess();
        assertThat(twice.json().at("/logistics").size()).isOne();

        var code = "shop-" + UUID.randomUUID();
        var shop = marketplace
                .put("/api/v1/shops/" + code, OrderExamples.SHOP)
                .expect(200)
                .text("/id");
        var older = OrderExamples.SHOP.replace("2026-11-01", "2026-10-01").replace("清和茶行", "旧名");
        marketplace.put("/api/v1/shops/" + code, older).expect(200);
        assertThat(api.get("/api/v1/shops/" + shop).expect(200).text("/name")).isEqualTo("清和茶行");
        assertThat(api.get("/api/v1/reason-codes").expect(200).json().size()).isGreaterThan(30);
    }

    private Api.Answer put() {
        return marketplace
                .put("/api/v1/orders/" + number, ORDER.replace("b-1001", buyerReference))
                .expect(200);
    }

    private Account buyer() {
        var name = "lin-" + UUID.randomUUID().toString().substring(0, 8);
        return parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        name,
                        name,
                        Optional.of(People.PASSWORD),
                        Set.of(Role.BUYER),
                        Set.of(),
                        Set.of(),
                        "zh-CN",
                        Optional.of(buyerReference),
                        false));
    }
}

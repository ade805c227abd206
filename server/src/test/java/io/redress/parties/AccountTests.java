package io.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.People;
import io.redress.RedressTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class AccountTests {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forgetAttempts() {
        db.sql("delete from parties.sign_in_attempt").update();
    }

    @Test
    @DisplayName("A1 an operator makes accounts, once per idempotency key, and names are unique however written")
    void operatorMakesAccounts() {
        var op = people.as(people.operator())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var name = "Wu-" + UUID.randomUUID().toString().substring(0, 8);
        var body = "{\"name\":\"%s\",\"displayName\":\"吴敏\",\"password\":\"a long sentence\",\"roles\":[\"agent\"]}";

        var made = op.post("/api/v1/accounts", body.formatted(name)).expect(201);
        assertThat(op.post("/api/v1/accounts", body.formatted(name)).expect(201).text("/id"))
                .isEqualTo(made.text("/id"));
        var again =
                people.as(people.operator()).post("/api/v1/accounts", body.formatted(name.toUpperCase(Locale.ROOT)));
        assertThat(again.expect(409).code()).isEqualTo("ACCOUNT_NAME_TAKEN");
        assertThat(made.text("/displayName")).isEqualTo("吴敏");
        assertThat(made.body()).doesNotContain("password");
    }

    @Test
    @DisplayName("A1 every field at fault is named at once, in the reader's language")
    void everyFaultIsNamed() {
        var op = people.as(people.operator());
        var body = "{\"name\":\"a b\",\"displayName\":\" \",\"password\":\"short\",\"roles\":[],\"locale\":\"tlh\"}";

        var answer = op.post("/api/v1/accounts?lang=en", body).expect(422);

        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        "ACCOUNT_NAME_NOT_VALID",
                        "PASSWORD_LENGTH",
                        "DISPLAY_NAME_NOT_VALID",
                        "ROLE_MISSING",
                        "LOCALE_NOT_VALID");
        assertThat(answer.body()).contains("A password has 10 to 128 characters.");
    }

    @Test
    @DisplayName("A1 only operators manage accounts; a person sees themselves")
    void onlyOperatorsManage() {
        var lin = people.buyer();
        var other = people.buyer();
        var session = people.as(lin);

        session.get("/api/v1/accounts").expect(403);
        session.get("/api/v1/accounts/" + lin.id()).expect(200);
        session.get("/api/v1/accounts/" + other.id()).expect(404);
        session.patch("/api/v1/accounts/" + lin.id(), "{\"roles\":[\"operator\"]}")
                .expect(403);
        session.patch("/api/v1/accounts/" + other.id(), "{\"enabled\":false}").expect(404);
        api.get("/api/v1/accounts").expect(401);
    }

    @Test
    @DisplayName("A1 a buyer who came with an order gets that account, and nobody gets it twice")
    void buyerOfAnImportedOrderGetsTheirAccount() {
        var stem = UUID.randomUUID().toString();
        var waiting = parties.reference(List.of(stem)).get(stem);
        var op = people.as(people.operator());
        var body = "{\"name\":\"%s\",\"displayName\":\"林\",\"password\":\"a long sentence\",\"roles\":[\"buyer\"],"
                + "\"reference\":\"" + stem + "\"}";

        var made = op.post("/api/v1/accounts", body.formatted("n-" + stem)).expect(201);
        var second = op.post("/api/v1/accounts", body.formatted("m-" + stem)).expect(409);

        assertThat(made.text("/id")).isEqualTo(waiting.value().toString());
        assertThat(second.code()).isEqualTo("ACCOUNT_NAME_TAKEN");
    }

    @Test
    @DisplayName("E3 on duty are those of the department who can sign in, the first role first")
    void onDutyByRoleAndDepartment() {
        var duty = "duty" + UUID.randomUUID().toString().substring(0, 8);
        var agent = people.staff(Role.AGENT, duty).id();
        var judge = people.staff(Role.ADJUDICATOR, duty).id();
        var gone = people.staff(Role.ADJUDICATOR, duty).id();
        people.staff(Role.ADJUDICATOR, "elsewhere" + duty);
        people.as(people.operator())
                .patch("/api/v1/accounts/" + gone, "{\"enabled\":false}")
                .expect(200);

        assertThat(parties.onDuty(List.of(Role.ADJUDICATOR, Role.AGENT), Set.of(duty))
                        .keySet())
                .containsExactly(judge, agent);
        assertThat(parties.onDuty(List.of(Role.AGENT), Set.of(duty))).containsOnlyKeys(agent);
    }

    @Test
    @DisplayName("A1 an operator cannot lock themselves out")
    void operatorKeepsTheirOwnRole() {
        var op = people.operator();
        var session = people.as(op);

        assertThat(session.patch("/api/v1/accounts/" + op.id(), "{\"enabled\":false}")
                        .expect(409)
                        .code())
                .isEqualTo("NOT_ONESELF");
        session.patch("/api/v1/accounts/" + op.id(), "{\"roles\":[\"buyer\"]}").expect(409);
    }

    @Test
    @DisplayName("O1 the list of accounts is paged without gaps or repeats")
    void listIsPaged() {
        var wanted = IntStream.range(0, 5)
                .mapToObj(_ -> people.buyer().id().toString())
                .toList();
        var op = people.as(people.operator());
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = op.get("/api/v1/accounts?limit=3&cursor=" + next).expect(200);
            page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            next = page.text("/next");
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(wanted);
    }

    @Test
    @DisplayName("A1 orders bring their buyers: one account per reference, also when importers race")
    void referencesAreMadeOnce() throws Exception {
        var stem = UUID.randomUUID().toString();
        var references = IntStream.range(0, 200).mapToObj(i -> stem + i).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(_ -> () -> parties.reference(references))
                    .toList());
            var first = results.getFirst().get();
            for (var result : results) assertThat(result.get()).isEqualTo(first);
        }

        var again = parties.reference(List.of(stem + 0, "new-" + stem, stem + 0));
        assertThat(again).hasSize(2);
        assertThat(parties.find(Objects.requireNonNull(again.get(stem + 0)))).hasValueSatisfying(account -> {
            assertThat(account.reference()).contains(stem + 0);
            assertThat(account.roles()).containsExactly(Role.BUYER);
        });
        assertThat(parties.reference(List.of())).isEmpty();
    }

    @Test
    @DisplayName(
            "E6 staff are tied by being the buyer, by belonging or having belonged to the shop, and by declared interest")
    void tiesAreFound() {
        var shop = new ShopId(UUID.randomUUID());
        var buyer = people.buyer().id();
        var free = people.staff(Role.ADJUDICATOR).id();
        var former = people.account("former", Set.of(Role.SELLER_STAFF), Set.of(shop), Set.of())
                .id();
        var declared = people.staff(Role.ADJUDICATOR);
        var alias = people.staff(Role.ADJUDICATOR);
        parties.change(Actor.SYSTEM, former, change(Set.of(Role.ADJUDICATOR), Set.of()));
        people.as(declared)
                .post(
                        "/api/v1/accounts/" + declared.id() + "/ties",
                        "{\"shop\":\"%s\",\"reason\":\"my sister's shop\"}".formatted(shop))
                .expect(201);
        people.as(people.operator())
                .post(
                        "/api/v1/accounts/" + alias.id() + "/ties",
                        "{\"other\":\"%s\",\"kind\":\"same_person\",\"reason\":\"same phone\"}".formatted(buyer))
                .expect(201);

        assertThat(parties.tied(free, buyer, shop)).isFalse();
        assertThat(parties.tied(buyer, buyer, shop)).isTrue();
        assertThat(parties.tied(former, buyer, shop)).isTrue();
        assertThat(parties.tied(declared.id(), buyer, shop)).isTrue();
        assertThat(parties.tied(declared.id(), buyer, new ShopId(UUID.randomUUID())))
                .isFalse();
        assertThat(parties.tied(alias.id(), buyer, shop)).isTrue();
        assertThat(parties.tied(buyer, alias.id(), shop)).isTrue();
    }

    @Test
    @DisplayName("E6 a buyer declares no ties, and nobody declares another's but an operator")
    void declaringIsGuarded() {
        var lin = people.buyer();
        var wu = people.staff(Role.AGENT);
        var tie = "{\"shop\":\"%s\",\"reason\":\"x\"}".formatted(UUID.randomUUID());

        people.as(lin).post("/api/v1/accounts/" + lin.id() + "/ties", tie).expect(403);
        people.as(wu).post("/api/v1/accounts/" + lin.id() + "/ties", tie).expect(404);
        var own = people.as(wu);
        own.post("/api/v1/accounts/" + wu.id() + "/ties", tie).expect(201);
        assertThat(own.post("/api/v1/accounts/" + wu.id() + "/ties", tie)
                        .expect(409)
                        .code())
                .isEqualTo("TIE_STANDS");
        assertThat(own.post("/api/v1/accounts/" + wu.id() + "/ties", "{\"reason\":\"x\"}")
                        .expect(422)
                        .text("/errors/0/code"))
                .isEqualTo("TIE_TO_ONE");
    }

    @Test
    @DisplayName("O1 an operator makes no key for an account that is not there")
    void noKeyForNobody() {
        var operator = people.as(people.operator()).with("Idempotency-Key", "nobody");
        var body = "{\"name\":\"k\",\"scopes\":[\"orders_read\"],\"owner\":\"%s\"}".formatted(UUID.randomUUID());

        assertThat(operator.post("/api/v1/api-keys", body).expect(404).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("O1 an API key opens what scope and owner allow, is shown once, and dies when revoked or expired")
    void keysWorkWithinTheirScope() {
        var integrator = people.account("sync", Set.of(Role.INTEGRATOR), Set.of(), Set.of());
        var session = people.as(integrator);
        var made = session.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"name\":\"sync\",\"scopes\":[\"accounts_read\",\"cases_read\"]}";
        var first = made.post("/api/v1/api-keys", body).expect(201);
        var secret = first.text("/secret");

        assertThat(secret).startsWith("rk_");
        assertThat(made.post("/api/v1/api-keys", body).expect(201).text("/secret"))
                .isEmpty();
        assertThat(session.get("/api/v1/api-keys").expect(200).body()).doesNotContain(secret);
        var key = api.key(secret);
        assertThat(key.get("/api/v1/me").expect(200).text("/kind")).isEqualTo("key");
        key.get("/api/v1/accounts").expect(403);
        key.post("/api/v1/api-keys", body).expect(404);
        api.key("rk_nonsense").get("/api/v1/me").expect(401);

        session.delete("/api/v1/api-keys/" + first.text("/key/id")).expect(204);
        assertThat(key.get("/api/v1/me").expect(401).code()).isEqualTo("KEY_NOT_VALID");
    }

    @Test
    @DisplayName("O1 an API key expires")
    void keysExpire() {
        var session = people.as(people.account("sync", Set.of(Role.INTEGRATOR), Set.of(), Set.of()));
        var secret = session.post("/api/v1/api-keys", "{\"name\":\"sync\",\"scopes\":[\"cases_read\"]}")
                .expect(201)
                .text("/secret");
        people.advance(Duration.ofDays(91));

        api.key(secret).get("/api/v1/me").expect(401);
    }

    private static AccountChange change(Set<Role> roles, Set<ShopId> shops) {
        return new AccountChange(
                Optional.empty(),
                Optional.of(roles),
                Optional.of(shops),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

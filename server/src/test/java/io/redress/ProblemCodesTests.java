package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.parties.Account;
import io.redress.parties.Parties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Mistakes that callers make, each answered by its code. */
@RedressTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemCodesTests {

    private Api lin = Api.at("");
    private Api op = Api.at("");
    private String operator = "";

    @BeforeAll
    void signIn(@Autowired People people, @Autowired Parties parties) {
        lin = people.as(people.buyer());
        Account account = people.operator();
        op = people.as(account);
        operator = account.id().toString();
    }

    @Test
    @DisplayName("O1 an address, header or query that cannot be is refused by name")
    void requestsThatCannotBe() {
        var key = lin.with("Idempotency-Key", "x".repeat(300));
        var withdrawal = "/api/v1/cases/" + UUID.randomUUID() + "/withdrawal";

        assertThat(lin.get("/api/v1/orders?cursor=nonsense").expect(400).code()).isEqualTo("CURSOR_NOT_VALID");
        assertThat(lin.get("/api/v1/orders?limit=0").expect(400).code()).isEqualTo("LIMIT_NOT_VALID");
        assertThat(lin.delete("/api/v1/orders").expect(405).code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(key.post("/api/v1/api-keys", "{}").expect(400).code()).isEqualTo("IDEMPOTENCY_KEY_NOT_VALID");
        assertThat(lin.with("If-Match", "abc")
                        .post(withdrawal, "{}")
                        .expect(400)
                        .code())
                .isEqualTo("VERSION_NOT_VALID");
    }

    @Test
    @DisplayName("O1 a body that is missing, too deep or too large is refused by name")
    void bodiesThatCannotBe() {
        var draft = "/api/v1/drafts/" + UUID.randomUUID();
        var deep = "[".repeat(2_000) + "]".repeat(2_000);
        var large = "{\"description\": \"" + "长".repeat(70_000) + "\"}";

        assertThat(lin.post("/api/v1/cases", "").expect(400).code()).isEqualTo("BODY_MISSING");
        assertThat(lin.put(draft, deep).expect(400).code()).isEqualTo("JSON_BEYOND_LIMITS");
        assertThat(lin.put(draft, large).expect(413).code()).isEqualTo("DRAFT_TOO_LARGE");
        assertThat(lin.send("POST", "/api/v1/cases", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                        .expect(415)
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    @DisplayName("C1 a draft is filed when it is complete")
    void halfADraftIsNotFiled() {
        var draft = "/api/v1/drafts/" + UUID.randomUUID();
        lin.put(draft, "{\"type\": \"quality\"}").expect(200);

        assertThat(codes(lin.post(draft + "/filing", "").expect(422))).contains("DRAFT_INCOMPLETE");
    }

    @Test
    @DisplayName("A1 accounts, passwords, keys and ties are refused with every field at fault")
    void accountsKeysAndTies() {
        var account = """
                {"name": "zhou-lan", "displayName": "Zhou", "password": "aaaaaaaaaaaa", "roles": ["buyer"],
                 "shops": ["%s"], "departments": [" "], "reference": " "}""".formatted(UUID.randomUUID());
        var key = "{\"name\": \" \", \"scopes\": [], \"expiresAt\": \"2000-01-01T00:00:00Z\"}";
        var tie = "{\"other\": \"%s\", \"reason\": \" \"}".formatted(operator);
        var password = "{\"current\": \"not this one\", \"password\": \"a longer sentence of mine\"}";

        assertThat(codes(op.post("/api/v1/accounts", account).expect(422)))
                .contains("PASSWORD_TOO_EASY", "SHOP_NEEDS_SELLER", "DEPARTMENT_NOT_VALID", "REFERENCE_NOT_VALID");
        assertThat(codes(op.post("/api/v1/api-keys", key).expect(422)))
                .contains("KEY_NAME_NOT_VALID", "SCOPE_MISSING", "KEY_LIFE");
        assertThat(codes(op.post("/api/v1/accounts/" + operator + "/ties", tie).expect(422)))
                .contains("TIE_TO_ONESELF", "REASON_NOT_VALID");
        assertThat(codes(op.post("/api/v1/me/password", password).expect(422))).contains("PASSWORD_WRONG");
    }

    @Test
    @DisplayName("B1 an order is refused with every field at fault")
    void ordersThatCannotBe() {
        var line = "{\"no\": 1, \"title\": \"%s\", \"price\": {\"minor\": 100, \"currency\": \"EUR\"}}";
        var lines = line.formatted("a") + "," + line.formatted("b".repeat(100_000));
        var order = """
                {"shop": "qinghe-teas", "buyer": "b-1", "state": "paid", "lines": [%s],
                 "paid": {"minor": -1, "currency": "CNY"}, "placedAt": "2026-11-10T01:00:00Z",
                 "updatedAt": "2090-01-01T00:00:00Z"}""".formatted(lines);
        var path = "/api/v1/orders/Z-" + UUID.randomUUID();

        assertThat(codes(op.put(path, order).expect(422)))
                .contains("TWICE", "TOO_LONG", "OTHER_CURRENCY", "OUT_OF_RANGE");
        assertThat(codes(op.put(path, "{\"number\": \"another\"}").expect(422))).contains("NOT_AS_IN_ADDRESS");
    }

    /** The code of the problem, and those of its fields. */
    private static List<String> codes(Api.Answer answer) {
        var codes = new ArrayList<String>();
        codes.add(answer.code());
        answer.json().at("/errors").forEach(error -> codes.add(error.at("/code").asString()));
        return codes;
    }
}

package io.redress.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.Api;
import io.redress.People;
import io.redress.RedressTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
class SignInTests {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Sessions sessions;

    /** All tests come from one address; its count would otherwise run through the whole class. */
    @BeforeEach
    void forgetAttempts() {
        db.sql("delete from parties.sign_in_attempt").update();
    }

    @Test
    @DisplayName("A1 a person signs in, is told who they are, and signs out")
    void personSignsInAndOut() {
        var lin = people.buyer();
        var session = people.as(lin);

        assertThat(session.get("/api/v1/me").expect(200).text("/roles/0")).isEqualTo("buyer");
        session.delete("/api/v1/session").expect(204);
        assertThat(session.get("/api/v1/me").expect(401).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    @DisplayName(
            "A1 unknown name, wrong password, disabled and password-less account get the same answer after the same work")
    void failuresAreAlike() {
        var lin = people.buyer();
        var gone = people.buyer();
        db.sql("update parties.account set disabled_at = now() where id = :id")
                .param("id", gone.id().value())
                .update();
        var mute = people.buyer();
        db.sql("update parties.account set password_hash = null where id = :id")
                .param("id", mute.id().value())
                .update();

        var known = attempt(lin.name(), "wrong password");
        var checks = checks();
        for (var name : new String[] {"nobody-" + UUID.randomUUID(), mute.name()}) {
            assertThat(attempt(name, "wrong password").body()).isEqualTo(known.body());
        }
        assertThat(attempt(gone.name(), People.PASSWORD).body()).isEqualTo(known.body());

        assertThat(known.expect(401).code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(checks() - checks).isEqualTo(3);
    }

    @Test
    @DisplayName("A1 after five failures a name waits, longer each time, and the right password waits too")
    void lockOutGrows() {
        var lin = people.buyer();
        failures(lin.name(), SignInAttempts.FREE_FOR_NAME);

        var first = attempt(lin.name(), People.PASSWORD).expect(429);
        assertThat(first.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Long.parseLong(first.header("Retry-After"))).isBetween(1L, 31L);

        people.advance(Duration.ofSeconds(31));
        attempt(lin.name(), "wrong password").expect(401);
        assertThat(Long.parseLong(
                        attempt(lin.name(), People.PASSWORD).expect(429).header("Retry-After")))
                .isBetween(32L, 61L);

        people.advance(Duration.ofSeconds(61));
        attempt(lin.name(), People.PASSWORD).expect(200);
        attempt(lin.name(), "wrong password").expect(401);
    }

    @Test
    @DisplayName("A1 a name nobody has is locked like any other")
    void unknownNamesLockToo() {
        var name = "nobody-" + UUID.randomUUID();
        failures(name, SignInAttempts.FREE_FOR_NAME);

        attempt(name, "wrong password").expect(429);
    }

    @Test
    @DisplayName("A1 one address cannot try many names")
    void addressIsLimited() {
        for (var i = 0; i < SignInAttempts.FREE_FOR_ADDRESS; i++) {
            attempt("nobody-" + UUID.randomUUID(), "x").expect(401);
        }

        attempt("nobody-" + UUID.randomUUID(), "x").expect(429);
    }

    @Test
    @DisplayName("A1 guesses sent at the same moment all count")
    void guessesAtOnceAllCount() throws Exception {
        var lin = people.buyer();
        var checks = checks();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> attempt(lin.name(), "wrong password").status())
                    .toList();
            for (var guess : threads.invokeAll(guesses)) assertThat(guess.get()).isIn(401, 429);
        }

        assertThat(checks() - checks).isLessThanOrEqualTo(SignInAttempts.FREE_FOR_NAME);
    }

    @Test
    @DisplayName("A1 a session ends after twelve idle hours, and after fourteen days however busy")
    void sessionsEnd() {
        var lin = people.buyer();
        var idle = people.as(lin);
        age("last_seen_at", lin, Sessions.IDLE.plusMinutes(1));
        idle.get("/api/v1/me").expect(401);

        var old = people.as(lin);
        age("expires_at", lin, Sessions.ABSOLUTE.plusMinutes(1));
        old.get("/api/v1/me").expect(401);
    }

    @Test
    @DisplayName("A1 moving the sandbox clock is not idleness")
    void sessionsMoveWithTheSandboxClock() {
        var session = people.as(people.buyer());
        people.advance(Duration.ofDays(30));

        session.get("/api/v1/me").expect(200);
    }

    @Test
    @DisplayName("A1 a new password ends every other session")
    void newPasswordEndsOtherSessions() {
        var lin = people.buyer();
        var here = people.as(lin);
        var elsewhere = people.as(lin);
        elsewhere.get("/api/v1/me").expect(200);

        here.post("/api/v1/me/password", passwords("not it at all", "an entirely new sentence"))
                .expect(422);
        here.post("/api/v1/me/password", passwords(People.PASSWORD, "short")).expect(422);
        here.post("/api/v1/me/password", passwords(People.PASSWORD, "an entirely new sentence"))
                .expect(204);

        here.get("/api/v1/me").expect(200);
        elsewhere.get("/api/v1/me").expect(401);
        attempt(lin.name(), People.PASSWORD).expect(401);
        attempt(lin.name(), "an entirely new sentence").expect(200);
    }

    @Test
    @DisplayName("A1 a change with a session cookie needs the token that goes with it")
    void forgedChangesAreRefused() {
        var op = people.operator();
        var session = people.as(op);
        var forged = session.with("X-CSRF-Token", "not-the-token");
        var other = people.as(people.operator());
        var body = "{\"name\":\"x\",\"displayName\":\"x\",\"roles\":[\"buyer\"]}";

        assertThat(forged.post("/api/v1/accounts", body).expect(403).code()).isEqualTo("FORGERY_TOKEN");
        var strangersToken = other.get("/api/v1/me").text("/csrfToken");
        session.with("X-CSRF-Token", strangersToken)
                .post("/api/v1/accounts", body)
                .expect(403);
        session.with("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/accounts", body)
                .expect(403);
    }

    @Test
    @DisplayName("A1 no foreign page can sign somebody in")
    void signInCannotBeForged() {
        var form = "name=lin&password=x".getBytes(StandardCharsets.UTF_8);

        assertThat(api.send("POST", "/api/v1/session", "text/plain", form).status())
                .isIn(403, 415);
        assertThat(api.send("POST", "/sign-in", "application/x-www-form-urlencoded", form)
                        .expect(403)
                        .code())
                .isEqualTo("FORGERY_TOKEN");
        api.with("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/session", credentials("lin", "x"))
                .expect(403);
    }

    @Test
    @DisplayName("A1 roles, shops and accounts that are taken away are gone with the next request")
    void formerStaffAreOutAtOnce() {
        var op = people.as(people.operator());
        var wu = people.staff(Role.SUPERVISOR);
        var session = people.as(wu);
        session.get("/api/v1/accounts?limit=1").expect(200);

        op.patch("/api/v1/accounts/" + wu.id(), "{\"roles\":[\"buyer\"]}").expect(200);
        session.get("/api/v1/accounts?limit=1").expect(403);

        op.patch("/api/v1/accounts/" + wu.id(), "{\"enabled\":false}").expect(200);
        session.get("/api/v1/me").expect(401);
    }

    @Test
    @DisplayName("A1 the database knows no token and no password")
    void secretsAreNotStored() {
        var lin = people.account("lin", Set.of(Role.BUYER), Set.of(), Set.of());
        var opened = sessions.open(lin.name(), People.PASSWORD, "192.0.2.1");

        var hash = db.sql("select password_hash from parties.account where id = :id")
                .param("id", lin.id().value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(People.PASSWORD);
        assertThat(db.sql("select count(*) from parties.session where token_hash = :hash")
                        .param("hash", Tokens.hash(opened.token()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("A1 every answer carries the headers that keep a page to itself")
    void answersCarrySecurityHeaders() {
        var answer = api.get("/api/v1/me").expect(401);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private void failures(String name, int count) {
        for (var i = 0; i < count; i++) attempt(name, "wrong password").expect(401);
    }

    private Api.Answer attempt(String name, String password) {
        return api.anonymous().post("/api/v1/session", credentials(name, password));
    }

    private double checks() {
        return meters.get("redress.password.checks").counter().count();
    }

    private void age(String column, Account account, Duration by) {
        db.sql("update parties.session set %s = %s - :seconds * interval '1 second' where account = :id"
                        .formatted(column, column))
                .param("seconds", (double) by.toSeconds())
                .param("id", account.id().value())
                .update();
        sessions.on(new AccountChanged(account.id()));
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }

    private static String passwords(String current, String wanted) {
        return "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, wanted);
    }
}

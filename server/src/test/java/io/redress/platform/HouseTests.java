package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.RedressTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class HouseTests {

    private static final String SIGN_IN = "/api/v1/session";
    private static final String CLOCK = "/api/v1/sandbox/clock";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("O4 each module keeps its tables and their history in a schema of its own")
    void everyModuleHasItsSchema() {
        var history = jdbc.sql("SELECT count(*) FROM platform.flyway_schema_history WHERE success")
                .query(Integer.class)
                .single();

        assertThat(history).isPositive();
    }

    @ParameterizedTest
    @DisplayName("O1 bad input is answered with a code and the field, never with a 500")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"lin\"               | BROKEN_JSON       |          |",
                "{\"name\":\"a\",\"passwort\":\"b\"} | BODY_NOT_READABLE | passwort | UNKNOWN_FIELD",
                "{\"name\":{},\"password\":\"b\"}    | BODY_NOT_READABLE | name     | WRONG_TYPE",
                "{\"name\":\"a\\u0000\",\"password\":\"b\"} | BODY_NOT_READABLE | name | TEXT_NOT_STORABLE",
                "{\"name\":\"\\ud83d\",\"password\":\"b\"}  | BODY_NOT_READABLE | name | TEXT_NOT_STORABLE",
            })
    void namesWhatIsWrong(String body, String code, String field, String fieldCode) {
        var answer = api.post(SIGN_IN, body).expect(400);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field == null ? "" : field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(fieldCode == null ? "" : fieldCode);
    }

    @Test
    @DisplayName("O1 emoji and rare characters are text like any other")
    void takesAnyRealText() {
        var answer = api.post(SIGN_IN, "{\"name\":\"𠮷😀\",\"password\":\"not the right one\"}");

        assertThat(answer.code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    @DisplayName("O1 a body beyond the limit is refused, whether or not it says how long it is")
    void refusesHugeBodies() {
        var huge = "{\"name\":\"%s\"}".formatted("x".repeat(BodyLimits.JSON_BYTES));

        assertThat(api.post(SIGN_IN, huge).expect(413).code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(api.stream(SIGN_IN, "application/json", huge.getBytes(UTF_8))
                        .expect(413)
                        .code())
                .isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    @DisplayName("O1 JSON nested without end is refused")
    void refusesDeepNesting() {
        var answer = api.post(SIGN_IN, "{\"name\":" + "[".repeat(100_000));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("O6 problems speak the reader's language: Chinese unless English is asked for")
    void speaksTheReadersLanguage() {
        assertThat(api.post(SIGN_IN, "{").text("/title")).isEqualTo("请求内容不是有效的JSON。");
        assertThat(api.with("Accept-Language", "en-GB").post(SIGN_IN, "{").text("/title"))
                .isEqualTo("The body is not JSON.");
        assertThat(api.post(SIGN_IN + "?lang=en", "{").text("/title")).isEqualTo("The body is not JSON.");
    }

    @Test
    @DisplayName("E4 the sandbox clock moves forward, never back, and remembers")
    void movesTheClock() {
        var before = Instant.parse(api.get(CLOCK).expect(200).text("/now"));

        var after = Instant.parse(
                api.post(CLOCK, "{\"advance\":\"PT48H\"}").expect(200).text("/now"));

        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(48), Duration.ofHours(49));
        assertThat(jdbc.sql("SELECT ahead_micros FROM platform.clock")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(Duration.ofHours(48).toNanos() / 1_000);
        assertThat(api.post(CLOCK, "{\"to\":\"%s\"}".formatted(before))
                        .expect(422)
                        .code())
                .isEqualTo("CLOCK_ONLY_FORWARD");
        assertThat(api.post(CLOCK, "{\"advance\":\"PT-1S\"}").expect(422).code())
                .isEqualTo("CLOCK_ONLY_FORWARD");
        assertThat(api.post(CLOCK, "{\"advance\":\"P9000D\"}").expect(422).code())
                .isEqualTo("CLOCK_STEP_TOO_LONG");
        assertThat(api.post(CLOCK, "{}").expect(422).text("/errors/0/code")).isEqualTo("CLOCK_MOVE_ONE_OF");
    }

    @Test
    @DisplayName("O1 the API describes itself in OpenAPI 3.1, to programs and to people")
    void describesItself() {
        var description = api.get("/openapi.json").expect(200);

        assertThat(description.text("/openapi")).startsWith("3.1");
        assertThat(description.json().at("/paths").has(CLOCK)).isTrue();
        assertThat(api.get("/docs/api").expect(200).body()).contains("<code>" + CLOCK + "</code>");
    }

    @Test
    @DisplayName("O5 health is open, and metrics are there for Prometheus on this machine")
    void tellsHowItIs() {
        assertThat(api.get("/actuator/health").expect(200).text("/status")).isEqualTo("UP");
        assertThat(api.get("/actuator/health/readiness").expect(200).text("/status"))
                .isEqualTo("UP");
        assertThat(api.get("/actuator/prometheus").expect(200).body()).contains("hikaricp_connections", "jvm_memory");
    }
}

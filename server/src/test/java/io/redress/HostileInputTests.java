package io.redress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.redress.Api.Answer;
import io.redress.HostileOperations.Operation;
import io.redress.HostileOperations.Place;
import io.redress.HostileRequests.Shot;
import io.redress.platform.Cursor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The door against bad input (O1): whatever is sent to any operation, it is taken as it is or refused as a problem that
 * says what is wrong with which field; nothing else changes, and the log stays quiet.
 */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTests {

    /** Beside the texts that every field meets. */
    private static final int TEXTS_PER_FIELD = 34;

    private static final int TEXTS_PER_PARAMETER = 14;

    /** Each try hashes a password or is held back; a few texts say as much as many. */
    private static final Set<String> SLOW = Set.of("/api/v1/session", "/api/v1/me/password");

    private static final Set<String> KEEPS_NOTHING =
            Set.of("/api/v1/session", "/api/v1/me/password", "/api/v1/sandbox/clock", "/api/v1/cases/check");

    /** A secret, and where a call came in. */
    private static final Set<String> UNTOLD = Set.of("POST /api/v1/accounts password", "POST /api/v1/cases channel");

    /** Codes and names of the marketplace, of which blanks at the ends are no part. */
    private static final Set<String> CODES = Set.of(
            "PUT /api/v1/orders/{number} shop",
            "PUT /api/v1/orders/{number} buyer",
            "PUT /api/v1/orders/{number} lines/0/title",
            "POST /api/v1/orders/{id}/review-answer text",
            "PUT /api/v1/shops/{code} name");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, String> callers = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> precious = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @Autowired
    private Api api;

    @Autowired
    private People people;

    private HostileWorld world;
    private HostileOperations description;
    private List<Operation> operations;

    @BeforeAll
    void setTheStage(@Autowired JdbcClient database, @Autowired Clock clock) {
        RoomyRulebook.inForce(database, people.as(people.operator()), clock);
        world = new HostileWorld(api, people);
        description = new HostileOperations(api.get("/openapi.json").json());
        var all = description.all();
        var filing = all.stream()
                .filter(each -> each.toString().equals("POST /api/v1/cases"))
                .findFirst()
                .orElseThrow();
        operations = all.stream().map(each -> world.aimed(each, filing)).toList();
        seedWhatIsPrecious();
    }

    private void seedWhatIsPrecious() {
        var case1 = world.freshCase("message");
        var order = world.freshOrder();
        var paths = List.of(
                "/api/v1/cases/" + case1,
                "/api/v1/cases/" + case1 + "/timeline",
                "/api/v1/orders/" + order,
                "/api/v1/rulebook/editions",
                "/api/v1/me");
        paths.forEach(path ->
                precious.put(path, world.as("buyer").get(path).expect(200).body()));
    }

    @BeforeEach
    void listen() {
        log.list.clear();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void nothingIsLost() {
        root().detachAppender(log);
        assertThat(api.anonymous().get("/actuator/health").text("/status")).isEqualTo("UP");
        precious.forEach((path, before) -> assertThat(
                        world.as("buyer").get(path).expect(200).body())
                .as(path)
                .isEqualTo(before));
        assertThat(log.list.stream()
                        .filter(event ->
                                event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null)
                        .map(HostileInputTests::line)
                        .distinct())
                .isEmpty();
    }

    private static ch.qos.logback.classic.Logger root() {
        return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var why = thrown == null
                ? ""
                : thrown.getClassName() + ": " + thrown.getMessage() + " "
                        + Stream.of(thrown.getStackTraceElementProxyArray())
                                .map(step -> step.getSTEAsString())
                                .filter(step -> step.contains("redress"))
                                .findFirst()
                                .orElse("");
        return event.getLevel() + " " + event.getFormattedMessage().replaceAll("[0-9a-f-]{36}", "…") + " " + why;
    }

    @Test
    @DisplayName("O1 every text field takes any text as it is, or refuses it by name")
    void everyTextFieldBearsEveryText() {
        var all = HostileStrings.all();
        var requests = new HostileRequests();
        var shots = new ArrayList<Shot>();
        var fields = 0;
        var kept = new AtomicInteger();
        for (var operation : jsonOperations()) {
            var first = fields;
            var places = operation.places().stream()
                    .filter(each -> each.type().equals("string"))
                    .toList();
            fields += places.size();
            // One after the other within an operation: what is told again must be what was sent last.
            shots.add(() -> {
                for (var at = 0; at < places.size(); at++) {
                    var count = SLOW.contains(operation.path()) ? 8 : TEXTS_PER_FIELD;
                    for (var text : HostileStrings.forField(first + at, count, all)) {
                        sendText(requests, operation, places.get(at), text, kept);
                    }
                }
            });
        }
        requests.all(shots);

        assertThat(requests.complaints).isEmpty();
        assertThat(kept).hasPositiveValue();
    }

    private List<Operation> jsonOperations() {
        return operations.stream().filter(Operation::takesJson).toList();
    }

    private void sendText(HostileRequests requests, Operation operation, Place place, String text, AtomicInteger kept) {
        var body = HostileOperations.with(operation, place, HostileWorld.nodes().stringNode(text));
        var answer = send(requests, operation, body, operation + " " + place + " = " + text);
        if (answer.status() < 300
                && !text.isBlank()
                && place.free()
                && !UNTOLD.contains(operation + " " + place)
                && !KEEPS_NOTHING.contains(operation.path())) {
            var expected = CODES.contains(operation + " " + place) ? text.strip() : text;
            if (HostileRequests.tells(answer.json(), expected) || tellsLater(operation, answer, expected)) {
                kept.incrementAndGet();
            } else {
                requests.complain(operation + " " + place + " = " + text, answer, "taken, but not told again");
            }
        }
    }

    /** A receipt does not repeat what was sent; the case does. Orders name their parties by id. */
    private boolean tellsLater(Operation operation, Answer answer, String text) {
        var found = switch (operation.path().split("/", -1)[3]) {
            case "cases" -> {
                var of = "/api/v1/cases/" + answer.text("/id");
                yield List.of(
                        of,
                        of + "/timeline?limit=100&cursor="
                                + Cursor.of(Math.max(
                                                0, answer.json().at("/version").asLong(0) - 50))
                                        .encode());
            }
            case "orders" ->
                List.of("/api/v1/shops/" + answer.text("/shop"), "/api/v1/accounts/" + answer.text("/buyer"));
            default -> List.<String>of();
        };
        var who = world.as(operation.path().contains("/orders") ? "operator" : caller(operation));
        return found.stream()
                .anyMatch(path -> HostileRequests.tells(who.get(path).json(), text));
    }

    private Answer send(HostileRequests requests, Operation operation, JsonNode body, String what) {
        HostileWorld.renew(body, operation, number.incrementAndGet());
        var as = operation.path().equals("/api/v1/session") ? world.nobody() : world.as(caller(operation));
        return requests.judged(what, HostileRequests.send(as, operation, address(operation), body));
    }

    private String caller(Operation operation) {
        return callers.computeIfAbsent(
                operation.toString(), _ -> HostileRequests.caller(world, operation, address(operation)));
    }

    /** Objects that are made under a number of the caller's get a new one each time; others stay the same. */
    private String address(Operation operation) {
        return operation.path().contains("{number}") || operation.path().contains("{code}")
                ? world.address(operation, Map.of())
                : addresses.computeIfAbsent(operation.toString(), _ -> world.address(operation, Map.of()));
    }

    @Test
    @DisplayName("O1 a value of the wrong type is refused, and the refusal names its field")
    void wrongTypesAreRefusedByName() {
        var requests = new HostileRequests();
        var shots = new ArrayList<Shot>();
        for (var operation : jsonOperations()) {
            for (var place : operation.places()) {
                HostileTypes.wrongFor(place)
                        .forEach(value -> shots.add(() -> sendWrong(requests, operation, place, value)));
            }
        }
        requests.all(shots);

        assertThat(requests.complaints).isEmpty();
    }

    private void sendWrong(HostileRequests requests, Operation operation, Place place, String value) {
        var marker = HostileWorld.nodes().stringNode(HostileTypes.MARKER);
        var body = HostileWorld.text(HostileOperations.with(operation, place, marker))
                .replace('"' + HostileTypes.MARKER + '"', value);
        var what = operation + " " + place + " := " + value;
        var as = operation.path().equals("/api/v1/session") ? world.nobody() : world.as(caller(operation));
        var answer = requests.judged(
                what, as.send(operation.method(), address(operation), "application/json", body.getBytes(UTF_8)));
        if (value.equals("null") || operation.path().equals("/api/v1/drafts/{id}")) {
            return;
        }
        var named = answer.json()
                .at("/errors")
                .valueStream()
                .anyMatch(error -> error.path("field").asString("").contains(place.name()));
        if (answer.status() < 400) {
            requests.complain(what, answer, "taken");
        } else if (!named && !HostileTypes.isBeyondJson(answer)) {
            requests.complain(what, answer, "the field is not named");
        }
    }

    @Test
    @DisplayName("O1 every parameter takes any text, or refuses it as a problem")
    void everyParameterBearsEveryText() {
        var all = HostileStrings.all();
        var requests = new HostileRequests();
        var shots = new ArrayList<Shot>();
        var fields = 0;
        for (var operation : operations) {
            for (var parameter : operation.parameters()) {
                if (operation.path().startsWith("/api/v1/session")) continue;
                for (var text : HostileStrings.forField(fields++, TEXTS_PER_PARAMETER, all)) {
                    shots.add(() -> sendParameter(requests, operation, parameter, text));
                }
            }
        }
        requests.all(shots);

        assertThat(requests.complaints).isEmpty();
    }

    private void sendParameter(
            HostileRequests requests, Operation operation, HostileOperations.Parameter parameter, String text) {
        var what = operation + " " + parameter.in() + " " + parameter.name() + " = " + text;
        var shortened = text.length() > 3_000 ? text.substring(0, 1_500) : text;
        var as = world.as(caller(operation));
        var value = HostileRequests.encoded(shortened);
        var address = parameter.in().equals("path")
                ? world.address(operation, Map.of(parameter.name(), value))
                : address(operation);
        if (parameter.in().equals("query")) {
            address += "?" + HostileRequests.encoded(parameter.name()) + "=" + value;
        } else if (parameter.in().equals("header")) {
            var visible = shortened.replaceAll("[^ -~]", "\u00e9");
            as = as.with(parameter.name(), visible);
        }
        requests.judged(what, HostileRequests.send(as, operation, address, operation.body()));
    }

    @Test
    @DisplayName("O1 what is not JSON, or too much of it, is refused as a problem")
    void brokenBodiesAreRefused() {
        var requests = new HostileRequests();
        var shots = new ArrayList<Shot>();
        for (var operation : jsonOperations()) {
            var whole = HostileWorld.bytes(operation.body());
            HostileTypes.broken(whole)
                    .forEach((what, body) -> shots.add(() -> {
                        var as = operation.path().equals("/api/v1/session")
                                ? world.nobody()
                                : world.as(caller(operation));
                        var answer = requests.judged(
                                operation + " " + what,
                                as.send(operation.method(), address(operation), "application/json", body));
                        if ((answer.status() < 400 && !HostileTypes.MAY_PASS.contains(what))
                                || (what.equals("too large") && answer.status() != 413)) {
                            requests.complain(operation + " " + what, answer, "taken");
                        }
                    }));
        }
        requests.all(shots);

        assertThat(requests.complaints).isEmpty();
    }

    @Test
    @DisplayName("O1 what cannot be a request to this address is refused as a problem before anything else")
    void unfitRequestsAreRefused() {
        var requests = new HostileRequests();
        var as = world.as("operator");
        var body = "{}".getBytes(UTF_8);
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png")) {
            refused(requests, "type " + type, 415, as.send("POST", "/api/v1/accounts", type, body));
        }
        for (var type : List.of("nonsense", "application/json;charset=klingon", "/", "a/b/c", "*/*")) {
            refused(requests, "type " + type, 0, as.send("POST", "/api/v1/accounts", type, body));
        }
        refused(requests, "accept", 406, as.with("Accept", "image/png").get("/api/v1/accounts"));
        refused(requests, "accept", 406, as.with("Accept", "nonsense").get("/api/v1/accounts"));
        for (var method : List.of("DELETE", "PUT", "PATCH", "QUERY", "PROPFIND", "post")) {
            refused(requests, "method " + method, 0, as.send(method, "/api/v1/cases", "application/json", body));
        }
        for (var key : List.of("", "k".repeat(101), "k".repeat(10_000), "with blank", "t\u00e9", "{0}")) {
            var answer = as.with("Idempotency-Key", key).post("/api/v1/accounts", "{}");
            refused(requests, "key " + key, 0, answer);
        }
        for (var tag : List.of("7", "W/\"1\"", "\"x\"", "\"99999999999999999999\"", "", "\"1\",\"2\"", "-1")) {
            var path = "/api/v1/cases/" + world.freshCase("message") + "/message";
            requests.judged(
                    "tag " + tag, world.as("buyer").with("If-Match", tag).post(path, "{\"text\":\"a\"}"));
        }
        assertThat(requests.complaints).isEmpty();
    }

    @Test
    @DisplayName("A1 a token, a key or a cookie of any form opens nothing and breaks nothing")
    void strangeCredentialsOpenNothing() {
        var requests = new HostileRequests();
        for (var token : List.of(
                "Bearer",
                "Bearer ",
                "Bearer rk_",
                "Bearer rk_" + "x".repeat(6_000),
                "Basic b3A6b3A=",
                "Bearer \u00e9\u00ff",
                "Bearer ' OR 1=1",
                "Digest username=\"a\"",
                "x",
                "Bearer a b c",
                "Bearer ${jndi:ldap://127.0.0.1:1}")) {
            refused(
                    requests,
                    token,
                    401,
                    world.nobody().with("Authorization", token).get("/api/v1/me"));
        }
        for (var cookie : List.of(
                "redress=",
                "redress=" + "x".repeat(6_000),
                "redress=a; redress=b",
                "=",
                ";;;",
                "redress=\"",
                "lang=\u00e9",
                "lang=../../etc; redress=%00",
                "__Host-redress=x",
                "redress=' OR 1=1",
                "lang=x-\u0001".replace('\u0001', '!'))) {
            refused(requests, cookie, 401, world.nobody().with("Cookie", cookie).get("/api/v1/me"));
        }
        for (var language : List.of("", "*", "x".repeat(3_000), "zh;q=9", "en-".repeat(200), "\u00e9", ",,,", "%00")) {
            refused(
                    requests,
                    language,
                    401,
                    world.nobody().with("Accept-Language", language).get("/api/v1/me"));
        }
        refused(
                requests,
                "big header",
                0,
                world.nobody().with("X-Big", "x".repeat(40_000)).get("/api/v1/me"));
        assertThat(requests.complaints).isEmpty();
    }

    /** A refusal with this status; 0: any refusal. */
    private static void refused(HostileRequests requests, String what, int status, Answer answer) {
        requests.judged(what, answer);
        if (status == 0 ? answer.status() < 400 : answer.status() != status) {
            requests.complain(what, answer, "expected " + status);
        }
    }
}

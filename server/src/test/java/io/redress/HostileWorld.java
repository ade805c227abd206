package io.redress;

import io.redress.HostileOperations.Operation;
import io.redress.parties.Account;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop, its orders and cases, and somebody of every role: what hostile requests are aimed at, and what they must not
 * touch.
 */
final class HostileWorld {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> AT_THE_DOOR =
            Set.of("admission", "rejection", "question", "withdrawal", "supplement", "message", "evidence", "reminder");
    private static final Set<String> BETWEEN_THE_PARTIES =
            Set.of("agreement", "offer", "refusal", "explanation", "sign-off", "intervention");

    final Map<String, Api> callers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Api api;
    private final People people;
    private final String order;
    private final String shop;
    private final String target;
    private final String key;
    private final String draft = UUID.randomUUID().toString();
    private final String evidence = UUID.randomUUID().toString();

    HostileWorld(Api api, People people) {
        this.api = api;
        this.people = people;
        enter("operator", people.operator());
        enterBuyer();
        this.shop = as("operator")
                .put("/api/v1/shops/hostile", text(shopBody()))
                .expectSuccess()
                .text("/id");
        enter("seller", people.seller(new ShopId(UUID.fromString(shop))));
        enter("agent", people.staff(Role.AGENT, "quality", "front_line"));
        enter("adjudicator", people.staff(Role.ADJUDICATOR, "quality"));
        enter("supervisor", people.staff(Role.SUPERVISOR, "quality"));
        this.order = freshOrder();
        this.target = people.buyer().id().value().toString();
        this.key = as("operator")
                .post("/api/v1/api-keys", "{\"name\":\"sync\",\"scopes\":[\"orders_read\"]}")
                .expectSuccess()
                .text("/key/id");
        upload(evidence);
    }

    private void enter(String who, Account account) {
        ids.put(who, account.id().value().toString());
        callers.put(who, people.as(account));
    }

    /** With the reference by which the marketplace's orders know them. */
    private void enterBuyer() {
        var made = as("operator")
                .post("/api/v1/accounts", """
                {"name": "hostile-lin", "displayName": "Lin", "password": "%s", "roles": ["buyer"],
                 "reference": "b-hostile"}""".formatted(People.PASSWORD))
                .expectSuccess();
        ids.put("buyer", made.text("/id"));
        callers.put("buyer", api.as("hostile-lin", People.PASSWORD));
    }

    private String id(String who) {
        return Objects.requireNonNull(ids.get(who), who);
    }

    /** A client that is nobody's, with cookies of its own. */
    Api nobody() {
        return api.anonymous();
    }

    Api as(String who) {
        return Objects.requireNonNull(callers.get(who), who);
    }

    private void upload(String id) {
        as("buyer")
                .send(
                        "PUT",
                        "/api/v1/evidence/" + id + "?name=crack.pdf",
                        "application/octet-stream",
                        "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] bytes(JsonNode json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Pure ASCII, so that half a surrogate pair arrives as the escape it is. */
    static String text(JsonNode json) {
        return JSON.writer()
                .with(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(json);
    }

    String freshOrder() {
        var number = "hostile-" + numbers.incrementAndGet();
        return as("operator")
                .put("/api/v1/orders/" + number, text(orderBody()))
                .expectSuccess()
                .text("/id");
    }

    private static ObjectNode shopBody() {
        return (ObjectNode) JSON.readTree("""
                {"name": "清和茶行", "market": "c2c", "afterSalesPolicy": "七天无理由退货。",
                 "updatedAt": "2026-01-01T00:00:00Z"}""");
    }

    private ObjectNode orderBody() {
        var now = java.time.Instant.parse(api.get("/api/v1/sandbox/clock").text("/now"));
        var done = now.minus(java.time.Duration.ofDays(2));
        return (ObjectNode) JSON.readTree("""
                {"shop": "hostile", "buyer": "b-hostile", "state": "successful",
                 "lines": [{"no": 1, "sku": "KETTLE-1", "title": "电热水壶", "category": "家电/水壶", "promise": "一年质保",
                            "quantity": 1, "price": {"minor": 12900, "currency": "CNY"}}],
                 "paid": {"minor": 12900, "currency": "CNY"}, "freight": {"minor": 0, "currency": "CNY"},
                 "placedAt": "%1$s", "paidAt": "%1$s", "shippedAt": "%1$s", "deliveredAt": "%1$s",
                 "succeededAt": "%1$s", "updatedAt": "%1$s",
                 "reviews": [{"by": "buyer", "rating": "negative", "text": "坏了", "at": "%1$s"}]}""".formatted(done));
    }

    private static ObjectNode filing(String order) {
        return (ObjectNode) JSON.readTree("""
                {"order": "%s", "line": 1, "type": "quality", "description": "The kettle stopped on the third day.",
                 "demand": [{"kind": "refund_only", "amount": {"minor": 12900, "currency": "CNY"}}]}""".formatted(order));
    }

    /** A new case, in a state in which the action can be taken. */
    String freshCase(String action) {
        var id = as("buyer")
                .post("/api/v1/cases", text(filing(freshOrder())))
                .expectSuccess()
                .text("/id");
        if (!AT_THE_DOOR.contains(action)) {
            act("agent", id, "admission", "{}");
            if (!BETWEEN_THE_PARTIES.contains(action)) {
                act("seller", id, "refusal", "{\"reason\":\"It was dropped.\"}");
                act("buyer", id, "intervention", "{\"reason\":\"It was not.\"}");
            }
        }
        return id;
    }

    /** Setting the stage: what the rules refuse here only means that the case stays where it is. */
    private void act(String who, String id, String action, String body) {
        as(who).post("/api/v1/cases/" + id + "/" + action, body);
    }

    /** Where the operation is sent to; each call of a "create by my number" gets a number of its own. */
    String address(Operation operation, Map<String, String> given) {
        var address = operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                var value = given.containsKey(parameter.name())
                        ? given.get(parameter.name())
                        : HostileRequests.encoded(place(operation, parameter.name()));
                address = address.replace("{" + parameter.name() + "}", value);
            }
        }
        return address;
    }

    private String place(Operation operation, String name) {
        return switch (operation.path().split("/", -1)[3] + "/" + name) {
            case "cases/id" ->
                freshCase(operation.path().substring(operation.path().lastIndexOf('/') + 1));
            case "cases/version" -> "1";
            case "orders/id" -> freshOrder();
            case "shops/id", "shops/shop" -> shop;
            case "orders/number", "shops/code", "cases/number" -> "h-" + numbers.incrementAndGet();
            case "drafts/id" -> draft;
            case "evidence/id" ->
                operation.method().equals("PUT") ? UUID.randomUUID().toString() : evidence;
            case "api-keys/id" -> key;
            case "accounts/id" -> operation.path().endsWith("/ties") ? id("agent") : target;
            case "rulebook/id", "rulebook/before", "rulebook/after" -> "2012-07-16";
            default -> UUID.randomUUID().toString();
        };
    }

    /** The operation with a body about objects of this world. */
    Operation aimed(Operation operation, Operation filing) {
        if (!operation.takesJson()) {
            return operation;
        }
        var body = switch (operation.path()) {
            case "/api/v1/cases", "/api/v1/cases/check", "/api/v1/drafts/{id}" -> filing(order);
            case "/api/v1/orders/{number}" -> orderBody();
            case "/api/v1/accounts" -> (ObjectNode) JSON.readTree("""
                    {"name": "wu", "displayName": "吴敏", "roles": ["agent"], "departments": ["front_line"]}""");
            case "/api/v1/sandbox/clock" -> (ObjectNode) JSON.readTree("{\"advance\": \"PT0S\"}");
            default -> filled(operation.body().deepCopy());
        };
        return new Operation(
                operation.method(),
                operation.path(),
                operation.parameters(),
                operation.contentType(),
                body,
                operation.path().startsWith("/api/v1/drafts") ? filing.whole() : operation.whole(),
                operation.path().startsWith("/api/v1/drafts") ? filing.places() : operation.places());
    }

    private JsonNode filled(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                real(name, object.path(name)).ifPresent(value -> object.put(name, value));
            }
            object.remove("evidence");
        }
        json.valueStream().forEach(this::filled);
        return json;
    }

    private java.util.Optional<String> real(String name, JsonNode old) {
        var known = switch (name) {
            case "order" -> order;
            case "shop" -> shop;
            case "adjudicator" -> id("adjudicator");
            case "colleague", "to" -> id("supervisor");
            case "owner" -> id("operator");
            case "other" -> target;
            case "type" -> "quality";
            default -> null;
        };
        return old.isString() ? java.util.Optional.ofNullable(known) : java.util.Optional.empty();
    }

    /** A body that can be sent again: names that must be new are new. */
    static void renew(JsonNode body, Operation operation, int number) {
        if (operation.path().equals("/api/v1/accounts")
                && body instanceof ObjectNode object
                && object.path("name").asString("").equals("wu")) {
            object.put("name", "wu-hostile-" + number);
        }
        if (operation.path().endsWith("/logistics-events") && body.at("/events/0") instanceof ObjectNode event) {
            event.put(
                    "parcel",
                    event.path("parcel").asString("").startsWith("SF ")
                            ? "SF " + number
                            : event.path("parcel").asString(""));
        }
    }

    static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }
}

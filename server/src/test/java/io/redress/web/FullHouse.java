package io.redress.web;

import static java.util.Objects.requireNonNull;

import io.redress.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo marketplace after a busy week, made through the API: shops, orders, accounts, keys, a draft, and, by
 * {@link FullHouseCases}, a case at every stage. Whatever takes words has been given some.
 */
final class FullHouse {

    static final String SHOP = "demo-qinghe";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> GOODS =
            List.of("明前龙井茶 250g", "紫砂壶 手工 280ml", "白茶饼 357g", "旅行茶具套装", "陶瓷茶叶罐", "安溪铁观音 500g");

    /** A file of its own to each, in the order they were handed in. */
    private static final List<String> FILES = List.of("瑕疵近照.jpg", "外包装.jpg", "聊天记录截图.jpg", "检测报告.jpg");

    final Map<String, String> cases = new LinkedHashMap<>();
    final Api api;
    final Instant now;
    String draft = "";
    String order = "";
    String shop = "";
    String key = "";

    private final Wording wording;
    private final byte[] picture;
    private final Map<String, Api> people = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int orders;
    private int files;

    FullHouse(Api api, Wording wording, byte[] picture) {
        this.api = api;
        this.wording = wording;
        this.picture = picture.clone();
        this.now = Instant.parse(api.get("/api/v1/sandbox/clock").text("/now"));
    }

    FullHouse open() {
        shop = send("PUT", "admin", "/api/v1/shops/{id}", SHOP, """
                {"name": "青禾茶业", "market": "c2c", "afterSalesPolicy": "七天无理由退货；质量问题来回运费由本店承担。",
                 "updatedAt": "%s"}""".formatted(now))
                .text("/id");
        for (var who : List.of("lin", "zhao", "qinghe", "qinghe-kefu", "wu", "sun", "qian")) called(who);
        var tang = send("POST", "admin", "/api/v1/accounts", "", """
                {"name": "tang", "displayName": "小二·唐宁", "roles": ["agent"], "departments": ["夜班组"], "reference": "工号 0137"}""").text("/id");
        send("PATCH", "admin", "/api/v1/accounts/{id}", tang, "{\"departments\": [\"夜班组\"]}");
        send("POST", "qian", "/api/v1/accounts/{id}/ties", id("qian"), """
                {"shop": "%s", "kind": "interest", "reason": "配偶在该店任职。"}""".formatted(id("lanqiao-shop")));
        key = send("POST", "integrator", "/api/v1/api-keys", "", """
                {"name": "订单同步", "scopes": ["orders_write", "cases_read"]}""").text("/key/id");
        send("POST", "admin", "/api/v1/api-keys", "", """
                {"name": "夜间对账", "scopes": ["orders_read"]}""");
        order = order("lin");
        send("POST", "qinghe", "/api/v1/orders/{id}/review-answer", order, "{\"text\": \"已为您登记，质检后回复。\"}");
        marketplace();
        typed();
        new FullHouseCases(this).play();
        return this;
    }

    private void marketplace() {
        var delivered = numbered("DEMO-0008");
        send("POST", "lin", "/api/v1/orders/{id}/reviews", delivered, "{\"rating\": \"neutral\", \"text\": \"音质一般。\"}");
        send("POST", "admin", "/api/v1/orders/{id}/logistics-events", numbered("DEMO-0005"), """
                {"events": [{"at": "%s", "step": "in_transit", "parcel": "SF 20001", "text": "杭州转运中心已揽收"}]}""".formatted(
                        now.minus(Duration.ofHours(2))));
        send("POST", "wu", "/api/v1/cases", "", """
                {"order": "%s", "line": 1, "type": "quality", "description": "点燃后有刺鼻气味，来电反映。", "channel": "hotline",
                 "override": "主管部门已有检测结论。", "demand": [{"kind": "apology"}]}""".formatted(numbered("DEMO-0016")));
    }

    private String numbered(String number) {
        return as("admin")
                .get("/api/v1/orders?number=" + number)
                .expectSuccess()
                .text("/items/0/id");
    }

    /** By the name they already have, or by another. */
    private void called(String who) {
        var name =
                as("admin").get("/api/v1/accounts/" + id(who)).expectSuccess().text("/displayName");
        send("PATCH", "admin", "/api/v1/accounts/{id}", id(who), "{\"displayName\": \"%s\"}".formatted(name));
    }

    private void typed() {
        draft = UUID.randomUUID().toString();
        send("PUT", "lin", "/api/v1/drafts/{id}", draft, """
                {"order": "%s", "line": 1, "type": "quality", "description": "第三天壶嘴漏水，垃圾商家！电话13812345678。",
                 "demand": [{"kind": "return_refund", "amount": {"minor": 23900, "currency": "CNY"}}],
                 "evidence": ["%s"]}""".formatted(order, file("lin", "defect_photo")));
    }

    /** Delivered and successful two days ago, rated badly since; its id. */
    String order(String buyer) {
        var number = "2026111300%04d".formatted(++orders);
        var done = now.minus(Duration.ofDays(2));
        send("PUT", "admin", "/api/v1/orders/{id}", number, """
                {"shop": "%s", "buyer": "demo-%s", "state": "successful",
                 "lines": [{"no": 1, "sku": "TEA-%3$d", "title": "%4$s", "category": "food/茶", "promise": "当年新茶，七天无理由退货",
                            "quantity": 1, "price": {"minor": 23900, "currency": "CNY"}}],
                 "paid": {"minor": 24900, "currency": "CNY"}, "freight": {"minor": 1000, "currency": "CNY"},
                 "placedAt": "%5$s", "paidAt": "%5$s", "shippedAt": "%5$s", "deliveredAt": "%6$s", "succeededAt": "%6$s",
                 "updatedAt": "%6$s",
                 "logistics": [{"at": "%6$s", "step": "delivered", "parcel": "SF 10%3$d", "text": "快件已签收，签收人：前台"}],
                 "reviews": [{"by": "buyer", "rating": "negative", "text": "与承诺不符，客服没有解决。", "at": "%6$s",
                              "answer": "请联系客服换新。"}]}""".formatted(
                        SHOP, buyer, orders, GOODS.get(orders % GOODS.size()), done.minus(Duration.ofDays(4)), done));
        return numbered(number);
    }

    /** Handed in and not attached yet; its id. */
    String file(String who, String category) {
        var operation = "PUT /api/v1/evidence/{id}";
        var id = UUID.randomUUID().toString();
        var name = wording.text(operation, "name of a file", FILES.get(files++ % FILES.size()));
        var note = wording.text(operation, "note of a file", "到货当天拍摄，未使用。");
        as(who).send(
                        "PUT",
                        "/api/v1/evidence/%s?category=%s&name=%s&note=%s"
                                .formatted(id, category, encoded(name), encoded(note)),
                        "application/octet-stream",
                        picture)
                .expectSuccess();
        return id;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends it said in the words of this house; {@code {id}} of the operation is filled in. */
    Api.Answer send(String method, String who, String operation, String id, String json) {
        var named = operation.startsWith("/api/v1/orders/{id}") && method.equals("PUT")
                ? "/api/v1/orders/{number}"
                : operation.startsWith("/api/v1/shops/{id}") ? "/api/v1/shops/{code}" : operation;
        var body = wording.body(method + " " + named, (ObjectNode) JSON.readTree(json));
        return as(who).send(
                        method,
                        operation.replace("{id}", id),
                        "application/json",
                        body.toString().getBytes(StandardCharsets.UTF_8))
                .expectSuccess();
    }

    Api as(String who) {
        return people.computeIfAbsent(who, name -> api.as(name, Browsers.PASSWORD));
    }

    String id(String who) {
        return ids.computeIfAbsent(
                who,
                name -> name.equals("lanqiao-shop")
                        ? as("lanqiao").get("/api/v1/me").text("/shops/0")
                        : as(name).get("/api/v1/me").expectSuccess().text("/id"));
    }

    String at(String stage) {
        return requireNonNull(cases.get(stage), stage);
    }
}

package io.redress.web;

import static java.util.Objects.requireNonNull;

import io.redress.Api;
import io.redress.orders.Orders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Brings cases of the demo marketplace to the desk through the API: what the parties do is not looked at here. */
@Lazy
@TestComponent
class DeskStories {

    private final Api api;
    private final Orders orders;

    DeskStories(Api api, Orders orders) {
        this.api = api;
        this.orders = orders;
    }

    /** Filed and not looked at yet; the path of its page. */
    String filed(String buyer, String product, String type, String category, String demand, String description) {
        var asked = api.as(buyer, Browsers.PASSWORD);
        var body = """
                {"order": "%s", "line": 1, "type": "%s", "demand": [%s], "description": "%s", "evidence": ["%s"]}
                """.formatted(order(product), type, demand, description, upload(asked, category));
        return "/cases/" + asked.post("/api/v1/cases", body).expectSuccess().text("/id");
    }

    /** A shop calls and writes after a bad review. */
    String harassment() {
        return filed(
                "lin",
                "明前龙井茶 250g",
                "harassment",
                "call_list",
                "{\"kind\": \"stop_conduct\"}, {\"kind\": \"apology\"}",
                "差评之后三天接到十一通电话要求删评,拒绝后仍在打。");
    }

    String broken(String buyer, String product) {
        return filed(
                buyer,
                product,
                "quality",
                "defect_photo",
                "{\"kind\": \"refund_only\", \"amount\": {\"minor\": 4000, \"currency\": \"CNY\"}}",
                "收到就是坏的,要求退款。");
    }

    /** The shop offers a part of the money back. */
    void offer(String path, String shop, int fen) {
        as(shop).post(
                        api(path) + "/offer",
                        "{\"remedies\": [{\"kind\": \"refund_only\", \"amount\": {\"minor\": %d, \"currency\": \"CNY\"}}], \"statement\": \"可退一部分。\"}"
                                .formatted(fen))
                .expectSuccess();
    }

    /** The buyer asks the platform to decide. */
    void ask(String path, String buyer) {
        as(buyer)
                .post(api(path) + "/intervention", "{\"reason\": \"协商不成,请平台判定。\"}")
                .expectSuccess();
    }

    /** Refused by the shop; the buyer has asked the platform to decide. */
    void dispute(String path, String buyer, String shop) {
        as(shop).post(api(path) + "/refusal", "{\"reason\": \"属正常售后回访,没有要求删评。\"}")
                .expectSuccess();
        ask(path, buyer);
    }

    void admit(String path) {
        as("wu").post(api(path) + "/admission", "{}").expectSuccess();
    }

    void assign(String path, String judge) {
        var id = as(judge).get("/api/v1/me").expectSuccess().text("/id");
        as("zhou")
                .post(api(path) + "/assignment", "{\"adjudicator\": \"%s\"}".formatted(id))
                .expectSuccess();
    }

    void appeal(String path, String by, String grounds) {
        var appellant = as(by);
        var evidence = upload(appellant, "number_ownership");
        appellant
                .post(
                        api(path) + "/appeal",
                        "{\"grounds\": \"%s\", \"evidence\": [\"%s\"]}".formatted(grounds, evidence))
                .expectSuccess();
    }

    void say(String path, String by, String text) {
        as(by).post(api(path) + "/message", "{\"audience\": \"everybody\", \"text\": \"%s\"}".formatted(text))
                .expectSuccess();
    }

    Api as(String name) {
        return api.as(name, Browsers.PASSWORD);
    }

    private static String api(String path) {
        return "/api/v1" + path;
    }

    String shop(String product) {
        return requireNonNull(orders.byNumber(number(product)).orElseThrow().shop())
                .value()
                .toString();
    }

    private String order(String product) {
        return orders.byNumber(number(product)).orElseThrow().id().value().toString();
    }

    private String number(String product) {
        return IntStream.rangeClosed(1, 60)
                .mapToObj("DEMO-%04d"::formatted)
                .filter(number -> orders.byNumber(number)
                        .filter(order -> order.lines().getFirst().title().equals(product))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String upload(Api api, String category) {
        var head = "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"凭证.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        var tail =
                "\r\n--XYZ\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\n" + category + "\r\n--XYZ--\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Camera.photo());
        body.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return api.send("POST", "/api/v1/evidence", "multipart/form-data; boundary=XYZ", body.toByteArray())
                .expect(201)
                .text("/items/0/id");
    }
}

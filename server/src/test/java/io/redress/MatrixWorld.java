package io.redress;

import static java.util.Objects.requireNonNull;

import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderIn;
import io.redress.orders.Orders;
import io.redress.orders.TradeState;
import io.redress.parties.Account;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * One matter between the buyer and the shop of the cast, fresh and untouched: an order, a case about it, a draft,
 * evidence. Each part comes into being when it is first asked for. Whatever is written in it bears {@link #MARK}.
 */
final class MatrixWorld {

    /** In every name and text that a stranger must not see. */
    static final String MARK = "zq7secret";

    /** No price that occurs by chance. */
    static final long PAID_FEN = 7_654_321;

    private static final Duration NOTICES_COME = Duration.ofSeconds(20);

    private static final byte[] PICTURE = picture();

    private final MatrixCast cast;
    private final Orders orders;
    private final Instant now;
    private final boolean wantsEvidence;
    private final String code = UUID.randomUUID().toString().substring(0, 12);
    private final Map<String, String> parts = new LinkedHashMap<>();

    MatrixWorld(MatrixCast cast, Orders orders, Instant now, boolean wantsEvidence) {
        this.cast = cast;
        this.orders = orders;
        this.now = now;
        this.wantsEvidence = wantsEvidence;
    }

    /** Everything by which this matter could be recognised. */
    List<String> traces() {
        return List.copyOf(parts.values());
    }

    private String part(String name, Supplier<String> maker) {
        var known = parts.get(name);
        if (known == null) {
            known = maker.get(); // may make other parts on the way
            parts.put(name, known);
        }
        return known;
    }

    private String known(String name) {
        return requireNonNull(parts.get(name), name);
    }

    private String mark() {
        return part("mark", () -> MARK + "-" + code);
    }

    String orderNumber() {
        return part("orderNumber", () -> {
            sell(mark(), shopCode(), cast.account("buyer").name());
            return mark();
        });
    }

    String order() {
        return part("order", () -> found(orderNumber()).id().value().toString());
    }

    /** The shop of the cast; every matter is about it. */
    static String shopCode() {
        return MARK + "-shop";
    }

    Order found(String number) {
        return orders.byNumber(number).orElseThrow();
    }

    /** Bought, delivered and successful two days ago. */
    Order sell(String number, String shop, String buyer) {
        var done = now.minus(Duration.ofDays(2));
        var line = new OrderIn.Line(1, number, number, "kitchen", number, 1, Money.cny(PAID_FEN));
        orders.upsert(List.of(new OrderIn(
                number,
                shop,
                buyer,
                MarketKind.C2C,
                List.of(line),
                Money.cny(PAID_FEN),
                Money.cny(0),
                TradeState.SUCCESSFUL,
                done.minus(Duration.ofDays(3)),
                done.minus(Duration.ofDays(3)),
                done.minus(Duration.ofDays(1)),
                done.minus(Duration.ofDays(2)),
                done.plus(Duration.ofDays(1)),
                done,
                done,
                null,
                done,
                List.of(),
                List.of())));
        return found(number);
    }

    String filing(String order, String evidence) {
        return """
                {"order": "%s", "line": 1, "type": "quality", "description": "%s it leaks", "evidence": [%s],
                 "demand": [{"kind": "refund_only", "amount": {"minor": %d, "currency": "CNY"}}]}""".formatted(order, mark(), evidence, PAID_FEN);
    }

    /** Filed and not yet screened: the seller does not know of it. */
    String screening() {
        return part("screening", () -> {
            if (wantsEvidence) {
                parts.put("evidence", upload(buyer()));
            }
            var evidence = wantsEvidence ? '"' + parts.get("evidence") + '"' : "";
            var filed = buyer().post("/api/v1/cases", filing(order(), evidence)).expect(201);
            parts.put("caseNumber", filed.text("/number"));
            return filed.text("/id");
        });
    }

    /** Admitted: the seller's turn. */
    String caseId() {
        return part("case", () -> {
            screener().post("/api/v1/cases/" + screening() + "/admission", "{}").expect(200);
            return screening();
        });
    }

    /** Refused in the shop's name, with a file; its id. */
    String refusedBy(String clerk) {
        var client = cast.client(clerk, "");
        var file = upload(client);
        var refusal = "{\"reason\": \"%s\", \"evidence\": [\"%s\"]}".formatted(mark(), file);
        client.post("/api/v1/cases/" + caseId() + "/refusal", refusal).expect(200);
        client.get("/api/v1/evidence/" + file).expect(200);
        return file;
    }

    /** Once in hand of somebody who works for the platform no more. */
    void consultTheOneWhoLeft(String id) {
        var question = "{\"colleague\": \"%s\", \"question\": \"%s\"}"
                .formatted(cast.account("ex-agent").id(), mark());
        screener().post("/api/v1/cases/" + id + "/consultation", question).expectSuccess();
    }

    private Api screener() {
        return cast.client(MatrixCast.SCREENER, "");
    }

    String caseNumber() {
        caseId();
        return known("caseNumber");
    }

    /** A file the buyer handed in and attached to nothing. */
    String draftEvidence() {
        return part("draftEvidence", () -> upload(buyer()));
    }

    String evidence() {
        caseId();
        return known("evidence");
    }

    String evidenceInScreening() {
        screening();
        return known("evidence");
    }

    String upload(Api by) {
        var id = UUID.randomUUID().toString();
        var path = "/api/v1/evidence/" + id + "?note=" + mark() + "&name=" + mark() + ".png";
        by.send("PUT", path, "application/octet-stream", PICTURE);
        return id;
    }

    String draft() {
        return part("draft", () -> {
            var id = UUID.randomUUID().toString();
            buyer().put("/api/v1/drafts/" + id, filing(order(), "")).expect(200);
            return id;
        });
    }

    String key() {
        return part(
                "key",
                () -> cast.client("integrator", "")
                        .post("/api/v1/api-keys", "{\"name\": \"%s\", \"scopes\": [\"orders_read\"]}".formatted(mark()))
                        .expect(201)
                        .text("/key/id"));
    }

    /** Somebody whom no caller has anything to do with. */
    String bystander() {
        return part("bystander", () -> {
            Account account = cast.bystander();
            parts.put("bystanderName", account.name());
            return account.id().value().toString();
        });
    }

    /** All parts at once, for lists that should hold one of them, or none. */
    void everything() {
        caseId();
        draft();
        draftEvidence();
        key();
        bystander();
        waitForNotices();
    }

    /** Notices come a moment after what they tell of; a list is asked for when they are there. */
    private void waitForNotices() {
        var end = System.nanoTime() + NOTICES_COME.toNanos();
        while (!cast.client("seller", "")
                        .get("/api/v1/notices?limit=100")
                        .body()
                        .contains(caseId())
                || !cast.client("clerk", "")
                        .get("/api/v1/notices?limit=100")
                        .body()
                        .contains(caseId())) {
            if (System.nanoTime() > end) throw new AssertionError("Expected a notice of " + caseId() + " by now");
            Thread.onSpinWait();
        }
    }

    private Api buyer() {
        return cast.client("buyer", "");
    }

    static byte[] pictureBytes() {
        return PICTURE.clone();
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

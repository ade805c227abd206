package io.redress.simulator;

import io.redress.simulator.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where the stories are played: the people, the marketplace's orders, the clock, and the telling. */
final class Stage {

    private final Cast cast;
    private final Telling telling;
    private int orders;

    Stage(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
    }

    Caller as(String who) {
        return cast.as(who);
    }

    Instant now() {
        return Instant.parse(as(Cast.OPERATOR).get("/api/v1/sandbox/clock").text("now"));
    }

    /** Puts the clock forward; what falls due on the way has happened when this returns. */
    void pass(Duration time, String why) {
        var answer = as(Cast.OPERATOR).post("/api/v1/sandbox/clock", Map.of("advance", time.toString()));
        expect(answer.ok(), "the clock to move", answer);
        telling.step(now(), "(clock)", why, "", "", "");
    }

    void tell(String who, String what, String state, String dueAt, String note) {
        telling.step(now(), who, what, state, dueAt, note);
    }

    /** Puts an order into the marketplace, as its own system would, and returns its id. */
    String order(Purchase purchase) {
        var number = "DEMO-%03d".formatted(++orders);
        var answer = as(Cast.OPERATOR).put("/api/v1/orders/" + number, purchase.body(now()));
        expect(answer.ok(), "the order to arrive", answer);
        var id = answer.text("id");
        tell(
                "marketplace",
                "order " + number + ": " + purchase.title(),
                purchase.state(),
                "",
                purchase.paid().toString());
        return id;
    }

    /** What the rulebook says to this complaint now. */
    Answer eligibility(String order, String type) {
        return as(Cast.BUYER).get("/api/v1/orders/" + order + "/eligibility?type=" + type);
    }

    /** Uploads a picture and returns the id of the evidence. */
    String photograph(String who, String category, String kind, String caption) {
        var boundary = "redress-" + caption.hashCode();
        var form = new Form(boundary)
                .field("kind", kind)
                .field("category", category)
                .file("file", category + ".png", "image/png", Photograph.of(caption));
        var answer = as(who).postBytes("/api/v1/evidence", "multipart/form-data; boundary=" + boundary, form.bytes());
        expect(answer.ok(), "the picture to be stored", answer);
        return answer.body().path("items").path(0).path("id").asString();
    }

    /** Files a complaint and follows it. */
    CaseInHand file(String who, Map<String, ?> filing) {
        var answer = as(who).post("/api/v1/cases", filing);
        expect(answer.status() == 201, "the complaint to be filed", answer);
        return new CaseInHand(this, answer).told(who, "files a complaint: " + filing.get("type"), answer);
    }

    /** The supervisor gives the case to an adjudicator. */
    void assign(CaseInHand matter, String adjudicator) {
        matter.step(
                Cast.SUPERVISOR,
                "assignment",
                Map.of("adjudicator", account(adjudicator)),
                "assigns " + adjudicator,
                "adjudicating");
    }

    /** Points of the shop that are in force, of all categories. */
    int points(String shop) {
        int sum = 0;
        for (var category : penalties(shop).body().path("points")) {
            sum += category.path("points").asInt();
        }
        return sum;
    }

    /** Points of one category. */
    static int points(Answer penalties, String category) {
        for (var points : penalties.body().path("points")) {
            if (points.path("category").asString().equals(category)) {
                return points.path("points").asInt();
            }
        }
        return 0;
    }

    Answer penalties(String shop) {
        return as(Cast.SUPERVISOR).get("/api/v1/shops/" + shop + "/penalties");
    }

    /** The id of a demo person's account. */
    String account(String who) {
        return as(who).get("/api/v1/me").text("id");
    }

    /** The complaint type as the edition of the case's conduct describes it. */
    JsonNode type(CaseInHand matter, String type) {
        var edition = matter.view().path("matter").path("conductEdition").asString();
        return as(Cast.AGENT)
                .get("/api/v1/rulebook/editions/" + edition)
                .body()
                .path("rules")
                .path("types")
                .path(type);
    }

    /** What a story came to, as the case itself says. */
    Facts facts(CaseInHand matter, String money, List<String> refusals) {
        var view = matter.view();
        return new Facts(
                matter.number(),
                view.path("state").asString(),
                view.path("outcome").asString(""),
                money,
                points(matter.shop()),
                refusals);
    }

    static void expect(boolean held, String what, Answer answer) {
        if (!held) {
            throw new Broken("Expected " + what + ", but got " + answer.status() + " " + answer.body());
        }
    }

    /** A remedy that moves no money. */
    static Map<String, Object> remedy(String kind) {
        return Map.of("kind", kind);
    }

    static Map<String, Object> remedy(String kind, Price amount) {
        return Map.of("kind", kind, "amount", amount.json());
    }
}

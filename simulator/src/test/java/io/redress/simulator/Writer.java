package io.redress.simulator;

import static io.redress.simulator.Stage.remedy;

import io.redress.simulator.Ledger.Ask;
import io.redress.simulator.Ledger.Stored;
import io.redress.simulator.Street.Buyer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Plays one case after the other, each to a point of its own choosing. Keeps in the ledger whatever was acknowledged,
 * and sends again whatever was not.
 */
final class Writer {

    private static final Price PAID = Price.yuan(168);

    /** Points of its own, so that a verdict booked twice or not at all shows. */
    static final String TARIFF = "mismatch.grave";

    private final String name;
    private final Street street;
    private final Ledger ledger;
    private final Persistent sender;
    private final Buyer buyer;
    private final Random random;
    private int cases;

    Writer(String name, Street street, Ledger ledger, Persistent sender, Buyer buyer, long seed) {
        this.name = name;
        this.street = street;
        this.ledger = ledger;
        this.sender = sender;
        this.buyer = buyer;
        this.random = new Random(seed);
    }

    /** Plays until told to stop or that many cases are filed; a case begun goes on to its chosen end. */
    void play(BooleanSupplier goesOn, int most) {
        while (cases < most && goesOn.getAsBoolean()) {
            cases++;
            playCase();
        }
    }

    private void playCase() {
        var photo = upload();
        var id = file(List.of(photo)).path("id").asString();
        talk(id, buyer.caller());
        if (random.nextInt(5) == 0) {
            return;
        }
        step(street.agent(), id, "admission", Map.of("note", "Complete"));
        talk(id, street.seller());
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> step(buyer.caller(), id, "withdrawal", Map.of("reason", "Settled between us"));
            case 2 -> perform(id);
            default -> decide(id, photo);
        }
    }

    private void perform(String id) {
        step(street.seller(), id, "agreement", Map.of("statement", "We take it back"));
        talk(id, buyer.caller());
        step(street.seller(), id, "performance", Map.of("remedies", List.of(1), "statement", "Refunded"));
        if (random.nextBoolean()) {
            step(buyer.caller(), id, "performance-confirmation", Map.of("note", "Received"));
        }
    }

    private void decide(String id, String photo) {
        step(street.seller(), id, "refusal", Map.of("reason", "It worked when it left us"));
        talk(id, street.seller());
        step(buyer.caller(), id, "intervention", Map.of("reason", "It does not work"));
        step(street.supervisor(), id, "assignment", Map.of("adjudicator", street.adjudicatorId()));
        var verdict = street.verdicts().upheld(List.of(photo), List.of(remedy("return_refund", PAID)), TARIFF);
        step(street.adjudicator(), id, "decision", Map.of("verdict", verdict));
        // The gravest tariff, because it books points; it is issued once a second person has confirmed it.
        step(street.supervisor(), id, "decision-confirmation", Map.of("proposed", 1));
    }

    /** Some messages, and sometimes one more picture. */
    private void talk(String id, Caller who) {
        for (var left = random.nextInt(4); left > 0; left--) {
            step(who, id, "message", Map.of("text", "Message " + uuid()));
        }
        if (random.nextInt(4) == 0) {
            step(buyer.caller(), id, "evidence", Map.of("evidence", List.of(upload()), "note", "One more"));
        }
    }

    private JsonNode step(Caller who, String id, String action, Map<String, ?> body) {
        return sender.send(new Ask(who, "/api/v1/cases/" + id + "/" + action, body, uuid()));
    }

    private JsonNode file(List<String> evidence) {
        var number = "KILL-" + name + "-" + cases;
        var order = order(number);
        var filing = Map.of(
                "order",
                order,
                "line",
                1,
                "type",
                "quality",
                "demand",
                List.of(remedy("return_refund", PAID)),
                "description",
                "It has never worked: " + number,
                "evidence",
                evidence);
        return sender.send(new Ask(buyer.caller(), "/api/v1/cases", filing, uuid()));
    }

    private String order(String number) {
        var body = new HashMap<>(new Purchase("qinghe", number, "lamp", PAID, 4, "").body(street.opened()));
        body.put("buyer", buyer.reference());
        var answer = sender.insist(() -> street.operator().put("/api/v1/orders/" + number, body));
        if (!answer.ok()) {
            throw new IllegalStateException("Expected the order to arrive, but got " + answer);
        }
        return answer.text("id");
    }

    private String upload() {
        var picture = Speck.random(random);
        var form = new Form("speck")
                .field("kind", "photo")
                .field("category", "defect_photo")
                .file("file", "speck.png", "image/png", picture)
                .bytes();
        var key = uuid();
        var answer = sender.insist(
                () -> buyer.caller().postBytes("/api/v1/evidence", "multipart/form-data; boundary=speck", form, key));
        var item = answer.body().path("items").path(0);
        if (!answer.ok()) {
            throw new IllegalStateException("Expected a picture to be stored, but got " + answer);
        }
        var id = item.path("id").asString();
        ledger.acknowledge(id, new Stored(buyer.caller(), Speck.sha256(picture)));
        return id;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

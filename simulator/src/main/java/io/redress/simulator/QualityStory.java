package io.redress.simulator;

import static io.redress.simulator.Cast.ADJUDICATOR;
import static io.redress.simulator.Cast.AGENT;
import static io.redress.simulator.Cast.BUYER;
import static io.redress.simulator.Cast.SELLER;
import static io.redress.simulator.Stage.remedy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An electronic product fails on day 3, the seller offers less, the platform decides, the decision is performed. */
final class QualityStory implements Story {

    /** The compensation asked for is a tenth of the price, and the seller offers a sixth. */
    private static final int COMPENSATION_PART = 10;

    private static final int OFFER_PART = 6;

    private final String letter;
    private final String title;
    private final OrderSource orders;

    /** Where the order comes from: placed on stage, or imported from a file. */
    @FunctionalInterface
    interface OrderSource {
        Bought order(Stage stage);
    }

    QualityStory(String letter, String title, OrderSource orders) {
        this.letter = letter;
        this.title = title;
        this.orders = orders;
    }

    static QualityStory onStage() {
        return new QualityStory(
                "a",
                "An electronic product fails on day 3",
                stage -> new Bought(
                        stage.order(new Purchase(SELLER, "Headphones", "headphones", Price.yuan(299), 3, "")),
                        BUYER,
                        SELLER,
                        Price.yuan(299)));
    }

    @Override
    public String letter() {
        return letter;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Facts play(Stage stage) {
        var bought = orders.order(stage);
        var demand = Verdicts.refundAndCompensation(bought.paid(), bought.paid().partOf(COMPENSATION_PART));
        var photo = stage.photograph(bought.buyer(), "defect_photo", "photo", "Left cup dead on day 3");
        var chat = stage.photograph(bought.buyer(), "chat_record", "screenshot", "Shop: send it back");
        var filing = Map.of(
                "order",
                bought.order(),
                "line",
                1,
                "type",
                "quality",
                "demand",
                demand,
                "description",
                "On day 3 the left cup went silent; it does not charge any more.",
                "evidence",
                List.of(photo, chat));
        var matter = stage.file(bought.buyer(), filing);
        matter.step(AGENT, "admission", Map.of("note", "Complete"), "accepts the filing", "awaiting_answer");
        sellerOffersLess(matter, bought);
        platformDecides(stage, matter, List.of(photo, chat), demand);
        perform(matter, bought);
        var total = bought.paid().plus(bought.paid().partOf(COMPENSATION_PART));
        return stage.facts(matter, total.toString(), List.of());
    }

    private static void sellerOffersLess(CaseInHand matter, Bought bought) {
        var less = bought.paid().partOf(OFFER_PART);
        matter.step(
                bought.seller(),
                "offer",
                Map.of("remedies", List.of(remedy("refund_only", less)), "statement", "It worked when it left us"),
                "offers " + less,
                "negotiating");
        matter.step(
                bought.buyer(),
                "intervention",
                Map.of("reason", "That is not what a dead cup is worth"),
                "refuses and asks the platform",
                "adjudicating");
    }

    private static void platformDecides(
            Stage stage, CaseInHand matter, List<String> relied, List<Map<String, Object>> remedies) {
        stage.assign(matter, ADJUDICATOR);
        var verdict = new Verdicts(stage.type(matter, "quality")).upheld(relied, remedies, "mismatch.minor");
        matter.step(
                ADJUDICATOR,
                "decision",
                Map.of("verdict", verdict),
                "decides: return and refund, and compensation",
                "decided");
        stage.pass(Duration.ofDays(8), "nobody appeals within 7 days");
        matter.now("the decision is final", "performing");
    }

    private static void perform(CaseInHand matter, Bought bought) {
        matter.step(
                bought.seller(),
                "performance",
                Map.of("remedies", List.of(1, 2), "statement", "Refunded and paid"),
                "reports performance",
                "awaiting_confirmation");
        matter.step(bought.buyer(), "performance-confirmation", Map.of("note", "Received"), "confirms", "closed");
    }
}

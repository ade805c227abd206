package io.redress.simulator;

import static io.redress.simulator.Cast.AGENT;
import static io.redress.simulator.Cast.BUYER;
import static io.redress.simulator.Cast.SELLER;
import static io.redress.simulator.Stage.remedy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The seller says nothing, and the rulebook says what silence means. */
final class SilentSellerStory implements Story {

    private static final Price PAID = new Price(11_980, "CNY");

    @Override
    public String letter() {
        return "c";
    }

    @Override
    public String title() {
        return "The seller stays silent";
    }

    @Override
    public Facts play(Stage stage) {
        var order = stage.order(new Purchase("qinghe", "Steel cup, a pair", "kitchen", PAID, 2, ""));
        var photo = stage.photograph(BUYER, "defect_photo", "photo", "The lid leaks");
        var matter = stage.file(
                BUYER,
                Map.of(
                        "order",
                        order,
                        "line",
                        1,
                        "type",
                        "quality",
                        "demand",
                        List.of(remedy("return_refund", PAID)),
                        "description",
                        "Since yesterday both lids leak at the seal.",
                        "evidence",
                        List.of(photo)));
        matter.step(AGENT, "admission", Map.of("note", "Complete"), "accepts the filing", "awaiting_answer");
        stage.pass(Duration.ofHours(73), "72 hours pass without an answer");
        matter.now("silence counts as agreement: return and refund", "performing");
        matter.step(
                SELLER,
                "performance",
                Map.of("remedies", List.of(1), "statement", "Refunded"),
                "reports performance",
                "awaiting_confirmation");
        stage.pass(Duration.ofDays(11), "the buyer does not contradict within 10 days");
        matter.now("deemed performed", "closed");
        return stage.facts(matter, PAID.toString(), List.of());
    }
}

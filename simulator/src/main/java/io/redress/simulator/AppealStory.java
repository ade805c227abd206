package io.redress.simulator;

import static io.redress.simulator.Cast.ADJUDICATOR;
import static io.redress.simulator.Cast.AGENT;
import static io.redress.simulator.Cast.BUYER;
import static io.redress.simulator.Cast.SECOND_ADJUDICATOR;
import static io.redress.simulator.Cast.SELLER;
import static io.redress.simulator.Stage.remedy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The seller appeals with new evidence, another adjudicator overturns, and the points come back. */
final class AppealStory implements Story {

    private static final Price PAID = Price.yuan(1_680);

    @Override
    public String letter() {
        return "d";
    }

    @Override
    public String title() {
        return "An appeal overturns the decision";
    }

    @Override
    public Facts play(Stage stage) {
        var order = stage.order(new Purchase(SELLER, "Leather handbag", "bag", PAID, 4, ""));
        var photo = stage.photograph(BUYER, "genuine_comparison", "photo", "The stitching differs");
        var filing = Map.of(
                "order",
                order,
                "line",
                1,
                "type",
                "counterfeit",
                "demand",
                List.of(remedy("return_refund", PAID)),
                "description",
                "The bag I received on Monday differs from the genuine one in stitching and label.",
                "evidence",
                List.of(photo));
        var matter = stage.file(BUYER, filing);
        var verdicts = new Verdicts(stage.type(matter, "counterfeit"));
        matter.step(AGENT, "admission", Map.of("note", "Complete"), "accepts the filing", "awaiting_answer");
        matter.step(SELLER, "refusal", Map.of("reason", "It is genuine"), "refuses", "negotiating");
        matter.step(BUYER, "intervention", Map.of("reason", "Please compare"), "asks the platform", "adjudicating");
        stage.assign(matter, ADJUDICATOR);
        var verdict = verdicts.upheld(List.of(photo), List.of(remedy("return_refund", PAID)), "counterfeit.sold");
        var before = stage.points(matter.shop());
        matter.step(ADJUDICATOR, "decision", Map.of("verdict", verdict), "decides for the buyer", "decided");
        pointsMoved(stage, matter, before, before + 12);
        overturn(stage, matter, verdicts);
        pointsMoved(stage, matter, before + 12, before);
        return stage.facts(matter, "", List.of());
    }

    private static void overturn(Stage stage, CaseInHand matter, Verdicts verdicts) {
        stage.pass(Duration.ofDays(2), "two days later");
        var invoice = stage.photograph(SELLER, "purchase_invoice", "photo", "Invoice of the brand to the shop");
        matter.step(
                SELLER,
                "appeal",
                Map.of("grounds", "Here is the brand's invoice to us", "evidence", List.of(invoice)),
                "appeals with new evidence",
                "adjudicating");
        stage.assign(matter, SECOND_ADJUDICATOR);
        matter.step(
                SECOND_ADJUDICATOR,
                "decision",
                Map.of("verdict", verdicts.dismissed(List.of(invoice)), "ruling", "overturn"),
                "overturns",
                "closed");
    }

    private static void pointsMoved(Stage stage, CaseInHand matter, int from, int to) {
        var points = stage.points(matter.shop());
        Stage.expect(points == to, to + " points", stage.penalties(matter.shop()));
        stage.tell("platform", "points of the shop: " + from + " → " + to, "", "", "");
    }
}

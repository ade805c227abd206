package io.redress.simulator;

import static io.redress.simulator.Cast.ADJUDICATOR;
import static io.redress.simulator.Cast.AGENT;
import static io.redress.simulator.Cast.BUYER;
import static io.redress.simulator.Cast.SECOND_ADJUDICATOR;
import static io.redress.simulator.Cast.SECOND_SELLER;
import static io.redress.simulator.Stage.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Harassment after a bad review: who may complain and when, 12 points, a serious case 48 once a second adjudicator
 * agrees, and the node measures.
 */
final class HarassmentStory implements Story {

    private static final Price PAID = Price.yuan(88);
    private static final Price RED_PACKET = Price.yuan(300);

    /** The grade that costs 48 points at once. */
    private static final String GRAVE = "harassment.serious";

    @Override
    public String letter() {
        return "b";
    }

    @Override
    public String title() {
        return "Malicious harassment after a bad review";
    }

    @Override
    public Facts play(Stage stage) {
        var refusals = new ArrayList<String>();
        var day7 = stage.order(new Purchase("moli", "White tea, 100 g", "tea", PAID, 7, "negative"));
        var day16 = stage.order(new Purchase("moli", "White tea, 50 g", "tea", PAID, 16, "negative"));
        var mall = stage.order(new Purchase("lanqiao", "White tea, tin", "tea", PAID, 7, "negative"));
        eligible(stage, day7, "day 7 in a C2C shop", true);
        eligible(stage, day16, "day 16 in a C2C shop", false);
        eligible(stage, mall, "day 7 in a mall shop", false);
        refusals.add(notEligible(stage, day16));
        refusals.add(notEligible(stage, mall));

        var first = decided(stage, day7, "harassment.general");
        var shop = first.shop();
        showPoints(stage, shop, "ordinary", 12);
        var again = stage.order(new Purchase("moli", "Black tea, 100 g", "tea", PAID, 5, "neutral"));
        var serious = decided(stage, again, GRAVE);
        showPoints(stage, shop, "serious", 48);
        return stage.facts(serious, RED_PACKET.toString(), refusals);
    }

    private static void eligible(Stage stage, String order, String when, boolean expected) {
        var answer = stage.eligibility(order, "harassment");
        var harassment = answer.body().path(0);
        var eligible = harassment.path("eligible").asBoolean(!expected);
        Stage.expect(answer.ok() && eligible == expected, when + " eligible: " + expected, answer);
        var unmet = new ArrayList<String>();
        harassment.path("conditions").forEach(condition -> {
            if (!condition.path("met").asBoolean()) {
                unmet.add(condition.path("code").asString());
            }
        });
        stage.tell(
                BUYER,
                "asks whether harassment can be reported: " + when,
                expected ? "yes" : "no",
                "",
                String.join(" ", unmet));
    }

    private static String notEligible(Stage stage, String order) {
        var answer = stage.as(BUYER).post("/api/v1/cases", filing(order, List.of()));
        Stage.expect(answer.code().equals("NOT_ELIGIBLE"), "a refusal", answer);
        stage.tell(BUYER, "files all the same", "refused", "", answer.code());
        return answer.code();
    }

    private static CaseInHand decided(Stage stage, String order, String tariff) {
        var calls = stage.photograph(BUYER, "call_list", "screenshot", "23 calls in one night " + tariff);
        var matter = stage.file(BUYER, filing(order, List.of(calls)));
        var verdicts = new Verdicts(stage.type(matter, "harassment"));
        matter.step(AGENT, "admission", Map.of("note", "Complete"), "accepts the filing", "awaiting_answer");
        matter.step(SECOND_SELLER, "refusal", Map.of("reason", "Not our number"), "denies it", "negotiating");
        matter.step(BUYER, "intervention", Map.of("reason", "It is their number"), "asks the platform", "adjudicating");
        stage.assign(matter, ADJUDICATOR);
        var remedies = List.of(remedy("stop_conduct"), remedy("compensation", RED_PACKET));
        var verdict = Map.of("verdict", verdicts.upheld(List.of(calls), remedies, tariff));
        if (!tariff.equals(GRAVE)) {
            return matter.step(ADJUDICATOR, "decision", verdict, "decides: " + tariff, "decided");
        }
        matter.step(ADJUDICATOR, "decision", verdict, "proposes: " + tariff, "adjudicating");
        showPoints(stage, matter.shop(), "serious", 0);
        return confirmed(matter);
    }

    /** 48 points need a second pair of eyes, and not the same again. */
    private static CaseInHand confirmed(CaseInHand matter) {
        var proposed = Map.of("proposed", 1);
        matter.refused(ADJUDICATOR, "decision-confirmation", proposed, "confirms it alone", "SECOND_PERSON_NEEDED");
        return matter.step(
                SECOND_ADJUDICATOR, "decision-confirmation", proposed, "has a second look and confirms", "decided");
    }

    private static Map<String, Object> filing(String order, List<String> evidence) {
        return Map.of(
                "order",
                order,
                "line",
                1,
                "type",
                "harassment",
                "demand",
                List.of(remedy("stop_conduct"), remedy("compensation", RED_PACKET)),
                "description",
                "After my review the shop called 23 times in one night and threatened me.",
                "evidence",
                evidence);
    }

    private static void showPoints(Stage stage, String shop, String category, int expected) {
        var penalties = stage.penalties(shop);
        var points = Stage.points(penalties, category);
        Stage.expect(points == expected, expected + " points", penalties);
        stage.tell("platform", category + " points of the shop: " + points, "", "", measures(penalties.body()));
    }

    private static String measures(JsonNode penalties) {
        var codes = new ArrayList<String>();
        penalties
                .path("measures")
                .forEach(run -> run.path("measures")
                        .forEach(measure -> codes.add(measure.path("code").asString())));
        return String.join(" ", codes);
    }
}

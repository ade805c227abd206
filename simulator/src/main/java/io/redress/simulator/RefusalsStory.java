package io.redress.simulator;

import static io.redress.simulator.Cast.BUYER;
import static io.redress.simulator.Cast.MALL_SELLER;
import static io.redress.simulator.Stage.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filing twice, filing too late, and looking into somebody else's case: refused, with reasons. */
final class RefusalsStory implements Story {

    private static final Price PAID = Price.yuan(239);

    @Override
    public String letter() {
        return "e";
    }

    @Override
    public String title() {
        return "What is refused, and why";
    }

    @Override
    public Facts play(Stage stage) {
        var refusals = new ArrayList<String>();
        var order = stage.order(new Purchase("qinghe", "Cotton bed linen", "linen", PAID, 6, ""));
        var photo = stage.photograph(BUYER, "defect_photo", "photo", "Torn seam");
        var filing = filing(order, List.of(photo));

        var first = stage.as(BUYER).post("/api/v1/cases", filing, "demo-filing-once");
        Stage.expect(first.status() == 201, "the first filing", first);
        var matter = new CaseInHand(stage, first).told(BUYER, "files", first);
        var repeat = stage.as(BUYER).post("/api/v1/cases", filing, "demo-filing-once");
        Stage.expect(repeat.text("id").equals(matter.id()), "the same case for the same request", repeat);
        stage.tell(BUYER, "presses the button twice: the same case", repeat.text("state"), "", matter.number());
        var second = stage.as(BUYER).post("/api/v1/cases", filing(order, List.of()));
        Stage.expect(second.text("id").equals(matter.id()), "a second filing to join the first", second);
        stage.tell(BUYER, "files again: added to the first", second.text("state"), "", matter.number());

        var late = stage.order(new Purchase("qinghe", "Cotton bed linen", "linen", PAID, 33, ""));
        var tooLate = stage.as(BUYER).post("/api/v1/cases", filing(late, List.of()));
        Stage.expect(tooLate.code().equals("NOT_ELIGIBLE"), "a refusal", tooLate);
        refusals.add(tooLate.code());
        stage.tell(BUYER, "files on day 33 of 15", "refused", "", tooLate.code());

        var foreign = stage.as(MALL_SELLER).get("/api/v1/cases/" + matter.id());
        Stage.expect(foreign.status() == 404, "somebody else's case to be unknown", foreign);
        refusals.add(foreign.code());
        stage.tell(MALL_SELLER, "looks for another shop's case", "refused", "", foreign.code());
        return stage.facts(matter, "", refusals);
    }

    private static Map<String, Object> filing(String order, List<String> evidence) {
        return Map.of(
                "order",
                order,
                "line",
                1,
                "type",
                "quality",
                "demand",
                List.of(remedy("return_refund", PAID)),
                "description",
                "The seam of the cover tore when I unpacked it.",
                "evidence",
                evidence);
    }
}

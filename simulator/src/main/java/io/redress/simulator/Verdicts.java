package io.redress.simulator;

import static io.redress.simulator.Stage.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Decisions as an adjudicator writes them: every element of the complaint type answered, every clause by its anchor.
 */
final class Verdicts {

    private final JsonNode type;

    /** From the complaint type as the rulebook in force describes it. */
    Verdicts(JsonNode type) {
        this.type = type;
    }

    Map<String, Object> upheld(List<String> relied, List<Map<String, Object>> remedies, String... tariffs) {
        return verdict("upheld", "seller", "established", "broken", relied, remedies, List.of(tariffs));
    }

    Map<String, Object> dismissed(List<String> relied) {
        return verdict("dismissed", "nobody", "not_established", "kept", relied, List.of(), List.of());
    }

    static List<Map<String, Object>> refundAndCompensation(Price refund, Price compensation) {
        return List.of(remedy("return_refund", refund), remedy("compensation", compensation));
    }

    private Map<String, Object> verdict(
            String outcome,
            String fault,
            String finding,
            String standing,
            List<String> relied,
            List<Map<String, Object>> remedies,
            List<String> tariffs) {
        var verdict = new HashMap<String, Object>();
        verdict.put("outcome", outcome);
        verdict.put("fault", fault);
        verdict.put("facts", facts(finding, relied));
        verdict.put("grounds", grounds(standing));
        verdict.put("remedies", remedies);
        verdict.put("tariffs", tariffs);
        verdict.put("toBuyer", "We looked at what both of you sent in; the reasons stand with each point above.");
        verdict.put("toSeller", "We looked at what both of you sent in; the reasons stand with each point above.");
        return verdict;
    }

    private List<Map<String, Object>> facts(String finding, List<String> relied) {
        var facts = new ArrayList<Map<String, Object>>();
        for (var element : type.path("elements")) {
            facts.add(Map.of(
                    "element",
                    element.path("code").asString(),
                    "finding",
                    finding,
                    "relied",
                    relied,
                    "byBuyer",
                    "admits",
                    "bySeller",
                    "disputes",
                    "reason",
                    element.path("text").path("en").asString("Seen in the evidence")));
        }
        return facts;
    }

    private List<Map<String, Object>> grounds(String standing) {
        var clause = type.path("clauses").path(0).asString();
        return List.of(Map.of("clause", clause, "standing", standing, "reason", "It applies to the facts found"));
    }
}

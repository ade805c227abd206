package io.redress.bench;

import io.redress.cases.AppealRuling;
import io.redress.cases.Outcome;
import io.redress.cases.Verdict;
import io.redress.cases.Verdict.Admission;
import io.redress.cases.Verdict.Fact;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Ground;
import io.redress.cases.Verdict.Standing;
import java.util.List;
import java.util.Set;

/** The case that every client plays: a kettle, refused, dismissed, appealed, dismissed for good. */
final class CaseScript {

    static final String DESCRIPTION = "水壶收到第三天不再加热，底座指示灯不亮，换了插座也一样。";
    static final String REFUSAL = "经检测为使用不当造成的干烧，不属于质量问题。";
    static final String INTERVENTION = "双方无法达成一致，请平台判断。";
    static final String APPEAL = "照片显示底座焊点脱落，并非干烧。";
    static final String REASON = "照片看不出干烧之外的原因，举证不足，诉求不予支持。";
    static final AppealRuling RULING = AppealRuling.UPHOLD;

    private static final List<String> ELEMENTS = List.of("bought", "defect", "not_misuse");

    private CaseScript() {}

    static Verdict verdict() {
        return new Verdict(
                Outcome.DISMISSED,
                Fault.NOBODY,
                ELEMENTS.stream().map(CaseScript::fact).toList(),
                List.of(new Ground("rule.mismatch", Standing.KEPT, REASON)),
                List.of(),
                List.of(),
                REASON,
                REASON);
    }

    private static Fact fact(String element) {
        return new Fact(element, Finding.NOT_ESTABLISHED, Set.of(), Admission.DISPUTES, Admission.DISPUTES, REASON);
    }

    static String filing(String order) {
        return """
                {"order":"%s","line":1,"type":"quality","demand":[{"kind":"refund_only","amount":\
                {"minor":12900,"currency":"CNY"}}],"description":"%s","channel":"api"}""".formatted(order, DESCRIPTION);
    }

    static String assignment(CasePeople.Person adjudicator) {
        return "{\"adjudicator\":\"" + adjudicator.actor().id().value() + "\"}";
    }

    static String decision(String ruling) {
        var facts =
                ELEMENTS.stream().map(element -> """
                {"element":"%s","finding":"not_established","byBuyer":"disputes","bySeller":"disputes",\
                "reason":"%s"}""".formatted(element, REASON)).toList();
        return """
                {"verdict":{"outcome":"dismissed","fault":"nobody","facts":[%s],"grounds":[{"clause":"rule.mismatch",\
                "standing":"kept","reason":"%s"}],"toBuyer":"%s","toSeller":"%s"}%s}""".formatted(String.join(",", facts), REASON, REASON, REASON, ruling);
    }
}

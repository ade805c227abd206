package io.redress.cases;

import static io.redress.cases.CaseRefusal.ALREADY_SIGNED;
import static io.redress.cases.CaseRefusal.AMOUNT_MISSING;
import static io.redress.cases.CaseRefusal.AMOUNT_NOT_POSITIVE;
import static io.redress.cases.CaseRefusal.AMOUNT_NOT_WANTED;
import static io.redress.cases.CaseRefusal.AMOUNT_TOO_HIGH;
import static io.redress.cases.CaseRefusal.AUDIENCE_NOT_ALLOWED;
import static io.redress.cases.CaseRefusal.BAD_MARK_NEEDS_REASON;
import static io.redress.cases.CaseRefusal.CURRENCY_DIFFERS;
import static io.redress.cases.CaseRefusal.DEMAND_MISSING;
import static io.redress.cases.CaseRefusal.DEMAND_NOT_ALLOWED;
import static io.redress.cases.CaseRefusal.DEPARTMENT_UNKNOWN;
import static io.redress.cases.CaseRefusal.EVIDENCE_MISSING;
import static io.redress.cases.CaseRefusal.GROUND_UNKNOWN;
import static io.redress.cases.CaseRefusal.HANDLER_HAS_TIE;
import static io.redress.cases.CaseRefusal.LINE_UNKNOWN;
import static io.redress.cases.CaseRefusal.MARK_OUT_OF_RANGE;
import static io.redress.cases.CaseRefusal.NATURE_NOT_ALLOWED;
import static io.redress.cases.CaseRefusal.NOT_ELIGIBLE;
import static io.redress.cases.CaseRefusal.OFFER_REPLACED;
import static io.redress.cases.CaseRefusal.OFFER_UNKNOWN;
import static io.redress.cases.CaseRefusal.ONESELF;
import static io.redress.cases.CaseRefusal.OVERRIDE_IS_FOR_STAFF;
import static io.redress.cases.CaseRefusal.PIECES_NOT_WANTED;
import static io.redress.cases.CaseRefusal.PIECES_OUT_OF_RANGE;
import static io.redress.cases.CaseRefusal.PIECES_UNKNOWN;
import static io.redress.cases.CaseRefusal.REMEDY_UNKNOWN;
import static io.redress.cases.CaseRefusal.STATUTORY_CLAIM_UNKNOWN;
import static io.redress.cases.CaseRefusal.TEXT_MISSING;
import static io.redress.cases.CaseRefusal.TYPE_UNKNOWN;
import static io.redress.cases.CaseScenario.AGENT;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.SELLER;
import static io.redress.cases.CaseScenario.WU;
import static io.redress.cases.CaseScenario.ZHOU;
import static io.redress.cases.CaseScenario.refund;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.Consult;
import io.redress.cases.CaseCommand.Explain;
import io.redress.cases.CaseCommand.HandOver;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Propose;
import io.redress.cases.CaseCommand.Rate;
import io.redress.cases.CaseCommand.Reject;
import io.redress.cases.CaseCommand.ReportPerformance;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.Offer.Nature;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Stories that end in a refusal because of what was sent. */
final class RefusedForTheContent {

    static void tell(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        filings(all);
        contents(all);
    }

    private static void filings(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        all.put(NOT_ELIGIBLE, () -> open(Filings.of("quality", 1, refund(1), "-", List.of("WINDOW"), null), BUYER));
        all.put(
                OVERRIDE_IS_FOR_STAFF,
                () -> open(Filings.of("quality", 1, refund(1), "-", List.of(), "please"), BUYER));
        all.put(TYPE_UNKNOWN, () -> open(Filings.of("weather", 1, refund(1), "-", List.of(), null), BUYER));
        all.put(LINE_UNKNOWN, () -> open(Filings.of("quality", 9, refund(1), "-", List.of(), null), BUYER));
        all.put(DEMAND_MISSING, () -> open(Filings.quality(List.of()), BUYER));
        all.put(DEMAND_NOT_ALLOWED, () -> demand(Remedy.of(1, DemandKind.STOP_CONDUCT)));
        all.put(AMOUNT_MISSING, () -> demand(Remedy.of(1, DemandKind.RETURN_REFUND)));
        all.put(AMOUNT_NOT_POSITIVE, () -> demand(Remedy.of(1, DemandKind.RETURN_REFUND, Money.cny(0))));
        all.put(AMOUNT_NOT_WANTED, () -> demand(Remedy.of(1, DemandKind.REPAIR, Money.cny(1))));
        all.put(AMOUNT_TOO_HIGH, () -> demand(Remedy.of(1, DemandKind.RETURN_REFUND, Money.cny(19_901))));
        all.put(CURRENCY_DIFFERS, () -> demand(Remedy.of(1, DemandKind.RETURN_REFUND, new Money(1, "USD"))));
        all.put(
                STATUTORY_CLAIM_UNKNOWN,
                () -> demand(new Remedy(1, DemandKind.COMPENSATION, Money.cny(50_000), "moon_law", null)));
        all.put(PIECES_UNKNOWN, () -> demand(pieces(DemandKind.REPAIR, 2)));
        all.put(
                PIECES_OUT_OF_RANGE,
                () -> demand(new Remedy(1, DemandKind.RETURN_REFUND, Money.cny(1), null, new Pieces(1, 2))));
        all.put(
                PIECES_NOT_WANTED,
                () -> Stories.at(Stage.AWAITING_ANSWER)
                        .when(SELLER, new MakeOffer(List.of(pieces(DemandKind.APOLOGY, 1)), "-", Set.of())));
        all.put(TEXT_MISSING, () -> open(Filings.of("quality", 1, refund(1), " ", List.of(), null), BUYER));
    }

    private static Remedy pieces(DemandKind kind, int line) {
        return new Remedy(1, kind, null, null, new Pieces(line, 1));
    }

    private static void contents(Map<CaseRefusal, Supplier<CaseScenario>> all) {
        all.put(GROUND_UNKNOWN, () -> Stories.at(Stage.SCREENING).when(AGENT, new Reject("whim", "-")));
        all.put(DEPARTMENT_UNKNOWN, () -> Stories.at(Stage.SCREENING).when(AGENT, new Admit("", "moon")));
        all.put(EVIDENCE_MISSING, () -> Stories.at(Stage.SCREENING).when(BUYER, new AddEvidence(Set.of(), "-")));
        all.put(OFFER_UNKNOWN, () -> proposed().when(BUYER, new SignOff(9)));
        all.put(
                OFFER_REPLACED,
                () -> proposed().given(AGENT, new Propose(refund(2), "-")).when(BUYER, new SignOff(2)));
        all.put(ALREADY_SIGNED, () -> proposed().when(BUYER, new SignOff(1)));
        all.put(
                NATURE_NOT_ALLOWED,
                () -> Stories.at(Stage.AWAITING_ANSWER).when(SELLER, new Explain(Nature.REMEDY, List.of(), "-")));
        all.put(AUDIENCE_NOT_ALLOWED, () -> Stories.at(Stage.SCREENING).when(BUYER, new Say(Audience.STAFF, "-")));
        all.put(ONESELF, () -> Stories.at(Stage.AWAITING_ANSWER).when(AGENT, new Consult(WU, "-")));
        all.put(
                HANDLER_HAS_TIE,
                () -> Stories.at(Stage.AWAITING_ANSWER)
                        .when(AGENT.withTies(Set.of(ZHOU)), new HandOver(ZHOU, null, "-")));
        all.put(
                REMEDY_UNKNOWN,
                () -> Stories.at(Stage.PERFORMING).when(SELLER, new ReportPerformance(Set.of(7), "-", Set.of())));
        all.put(MARK_OUT_OF_RANGE, () -> Stories.at(Stage.CLOSED).when(BUYER, new Rate(6, "")));
        all.put(BAD_MARK_NEEDS_REASON, () -> Stories.at(Stage.CLOSED).when(BUYER, new Rate(2, "")));
    }

    private static CaseScenario open(FileCase filing, By by) {
        return new CaseScenario().open(filing, by);
    }

    private static CaseScenario demand(Remedy remedy) {
        return open(Filings.quality(List.of(remedy)), BUYER);
    }

    private static CaseScenario proposed() {
        return Stories.at(Stage.NEGOTIATING).given(AGENT, new Propose(refund(1), "-"));
    }

    private RefusedForTheContent() {}
}

package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.cases.DemandNote.Weight;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemandCheckTests {

    @Test
    @DisplayName("C3 a refund is at most what was paid for the line, freight only with the whole order")
    void aRefundIsAtMostWhatWasPaid() {
        assertThat(FilingRules.paid(Filings.ORDER, 1)).isEqualTo(Money.cny(19_900));
        assertThat(FilingRules.paid(Filings.ORDER, 2)).isEqualTo(Money.cny(10_000));
        assertThat(FilingRules.paid(Filings.ORDER, 0)).isEqualTo(Money.cny(30_900));
        assertThat(notes("quality", CaseScenario.refund(19_901), ""))
                .extracting(DemandNote::code, DemandNote::weight)
                .contains(tuple("AMOUNT_TOO_HIGH", Weight.BLOCKS));
    }

    @Test
    @DisplayName("C3 compensation above the price is explained and may be filed all the same")
    void aHighDemandIsFlagged() {
        var demand = List.of(Remedy.of(1, DemandKind.COMPENSATION, Money.cny(20_000)));

        assertThat(notes("quality", demand, ""))
                .extracting(DemandNote::code, DemandNote::weight)
                .contains(tuple("ABOVE_PRICE", Weight.FLAGS));
        var story = new CaseScenario().filed(Filings.quality(demand), CaseScenario.BUYER);
        assertThat(story.event(CaseEvent.Filed.class).flags()).containsExactly("ABOVE_PRICE");
    }

    @Test
    @DisplayName("C3 fraud is three times the price and at least 500 yuan, with its article")
    void fraudIsThreeTimesThePrice() {
        var notes = notes("counterfeit", CaseScenario.refund(100), "");

        assertThat(notes)
                .filteredOn(note -> "fraud_triple".equals(note.facts().get("claim")))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.facts())
                            .containsEntry("amount", "597.00 CNY")
                            .containsEntry("floor", "500.00 CNY");
                    assertThat(note.clause()).isEqualTo("law.consumer.55");
                });
    }

    @Test
    @DisplayName("C3 what the shop does not promise is flagged, what it promises is not")
    void theShopsPolicyIsCompared() {
        var repair = List.of(Remedy.of(1, DemandKind.REPAIR));

        assertThat(notes("quality", repair, "支持七天退货"))
                .extracting(DemandNote::code)
                .contains("OUTSIDE_POLICY");
        assertThat(notes("quality", repair, "两年质保"))
                .extracting(DemandNote::code)
                .doesNotContain("OUTSIDE_POLICY");
    }

    @Test
    @DisplayName("C3 what the shop does not promise is asked for all the same, and the case says so")
    void theCaseKeepsWhatIsOutsideThePolicy() {
        var repair = List.of(Remedy.of(1, DemandKind.REPAIR));

        var story = new CaseScenario().filed(Filings.quality(repair), CaseScenario.BUYER);

        assertThat(story.event(CaseEvent.Filed.class).flags()).containsExactly("OUTSIDE_POLICY");
        assertThat(CaseView.of(story.file(), Reader.PLATFORM, List.of()).flags())
                .containsExactly("OUTSIDE_POLICY");
    }

    @Test
    @DisplayName("C3 more than the statute grants is explained and may be filed, but not proposed by the platform")
    void moreThanTheStatuteGrantsIsFlagged() {
        var demand = List.of(new Remedy(1, DemandKind.COMPENSATION, Money.cny(60_000), "fraud_triple", null));
        var filing = Filings.of("counterfeit", 1, demand, "A copy.", List.of(), null);

        assertThat(notes("counterfeit", demand, ""))
                .filteredOn(note -> note.code().equals("ABOVE_STATUTE"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.weight()).isEqualTo(Weight.FLAGS);
                    assertThat(note.facts())
                            .containsEntry("ceiling", "597.00 CNY")
                            .containsEntry("amount", "600.00 CNY");
                    assertThat(note.clause()).isEqualTo("law.consumer.55");
                });
        var story = new CaseScenario().filed(filing, CaseScenario.BUYER);
        assertThat(story.file().flags()).containsExactly("ABOVE_STATUTE");
        story.given(CaseScenario.AGENT, new CaseCommand.Admit("", null))
                .given(CaseScenario.SELLER, new CaseCommand.Refuse("It is real.", Set.of()))
                .when(CaseScenario.AGENT, new CaseCommand.Propose(demand, "-"))
                .thenRefused(CaseRefusal.AMOUNT_TOO_HIGH);
    }

    @Test
    @DisplayName("C3 a seller's silence binds to a refund, never to damages that nobody has looked at")
    void silenceDoesNotGrantDamages() {
        var demand = List.of(Remedy.of(1, DemandKind.COMPENSATION, Money.cny(90_000_000)));

        new CaseScenario()
                .filed(Filings.quality(demand), CaseScenario.BUYER)
                .given(CaseScenario.AGENT, new CaseCommand.Admit("", null))
                .timeRunsOut()
                .thenIn(Stage.ADJUDICATING);
    }

    @Test
    @DisplayName("C1 C3 a refund of some pieces is at most their price; what does not divide stays with the last one")
    void aRefundOfSomePieces() {
        var three = new Matter.Item(2, 3, Money.cny(10_000));
        assertThat(List.of(three.paidFor(1), three.paidFor(2), three.paidFor(3)))
                .containsExactly(Money.cny(3_333), Money.cny(6_666), Money.cny(10_000));

        new CaseScenario().filed(tea(refund(5_000, 2, 1)), CaseScenario.BUYER);
        new CaseScenario().filed(tea(refund(10_000, 2, 2)), CaseScenario.BUYER);
        new CaseScenario().open(tea(refund(5_001, 2, 1)), CaseScenario.BUYER).thenRefused(CaseRefusal.AMOUNT_TOO_HIGH);
        new CaseScenario().open(tea(refund(1, 2, 3)), CaseScenario.BUYER).thenRefused(CaseRefusal.PIECES_OUT_OF_RANGE);
        new CaseScenario()
                .open(tea(refund(1, 2, 1), refund(1, 2, 2)), CaseScenario.BUYER)
                .thenRefused(CaseRefusal.PIECES_OUT_OF_RANGE);
    }

    @Test
    @DisplayName("C1 E3 E4 an offer and a decision are held to the price of the pieces they name")
    void offersAndDecisionsNamePieces() {
        var talks = new CaseScenario()
                .filed(tea(refund(5_000, 2, 1)), CaseScenario.BUYER)
                .given(CaseScenario.AGENT, new CaseCommand.Admit("", null));

        talks.when(CaseScenario.SELLER, new CaseCommand.MakeOffer(List.of(refund(5_001, 2, 1)), "-", Set.of()))
                .thenRefused(CaseRefusal.AMOUNT_TOO_HIGH);
        talks.when(CaseScenario.SELLER, new CaseCommand.MakeOffer(List.of(refund(1, 1, 1)), "-", Set.of()))
                .thenRefused(CaseRefusal.PIECES_UNKNOWN);
        talks.given(CaseScenario.SELLER, new CaseCommand.MakeOffer(List.of(refund(4_000, 2, 1)), "-", Set.of()));
        assertThat(talks.file().talks().offers().getLast().remedies()).containsExactly(refund(4_000, 2, 1));
        talks.given(CaseScenario.BUYER, new CaseCommand.AskPlatform("-"))
                .given(CaseScenario.JUDGE, new CaseCommand.Assign(CaseScenario.CHEN))
                .when(CaseScenario.JUDGE, Verdicts.first(Verdicts.with(List.of(refund(5_001, 2, 1)))))
                .thenRefused(CaseRefusal.AMOUNT_TOO_HIGH);
        talks.given(CaseScenario.JUDGE, Verdicts.first(Verdicts.with(List.of(refund(5_000, 2, 1)))));
    }

    @Test
    @DisplayName("C1 freight goes back with the last piece of an order's only line")
    void freightGoesBackWithTheLastPiece() {
        var order = Filings.onlyTea();
        var matter = FilingRules.matter(Filings.of(order, 1, List.of(refund(1, 1, 1))));

        assertThat(matter.paidFor(refund(1, 1, 1))).isEqualTo(Money.cny(5_000));
        assertThat(matter.paidFor(refund(1, 1, 2))).isEqualTo(Money.cny(11_000));
    }

    private static FileCase tea(Remedy... demand) {
        return Filings.of("quality", 2, List.of(demand), "It smells of soap.", List.of(), null);
    }

    private static Remedy refund(long fen, int line, int pieces) {
        return new Remedy(1, DemandKind.RETURN_REFUND, Money.cny(fen), null, new Pieces(line, pieces));
    }

    @Test
    @DisplayName("C3 within seven days of delivery no complaint is needed to return the goods")
    void freeReturnIsShownWhileItLasts() {
        assertThat(notes("quality", CaseScenario.refund(100), ""))
                .filteredOn(note -> note.code().equals("FREE_RETURN"))
                .singleElement()
                .satisfies(note -> assertThat(note.facts()).containsEntry("until", "2026-03-09T16:00:00Z"));
    }

    private static List<DemandNote> notes(String type, List<Remedy> demand, String policy) {
        var story = new CaseScenario().filed();
        var base = story.file().matter();
        var matter = new Matter(
                base.number(),
                base.order(),
                1,
                base.buyer(),
                base.shop(),
                new TypeCode(type),
                demand,
                base.paid(),
                base.goods(),
                base.procedureEdition(),
                base.conductEdition(),
                base.conductAt(),
                List.of());
        return DemandCheck.notes(Filings.ORDER, matter, policy, TestEditions.SHIPPED, story.now());
    }
}

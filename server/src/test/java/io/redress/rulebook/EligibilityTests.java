package io.redress.rulebook;

import static io.redress.rulebook.TestOrders.successful;
import static io.redress.rulebook.TestOrders.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.MarketKind;
import io.redress.orders.Review;
import io.redress.orders.Review.Rating;
import io.redress.orders.TradeState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTests {

    private static final Shelf SHELF = Shelf.shipped();
    private static final TypeCode HARASSMENT = new TypeCode("harassment");

    private static Eligibility ask(TestOrders order, String type, String at) {
        var when = time(at);
        return new EligibilityRules(SHELF.at(when), order.order(), when).check(new TypeCode(type));
    }

    private static List<String> unmet(TestOrders order, String type, String at) {
        return ask(order, type, at).unmet().stream().map(Condition::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T09:59:59+08:00, false",
        "2026-11-01T11:00:00+08:00, true",
        "2026-11-08T10:00:00+08:00, true",
        "2026-11-16T23:59:59+08:00, true",
        "2026-11-17T00:00:00+08:00, false"
    })
    @DisplayName("B3 harassment may be complained of until 24:00 of the 15th day after success")
    void harassmentWindowEndsWithTheFifteenthDay(String at, boolean open) {
        var order = successful().unreviewed();

        assertThat(unmet(order, "harassment", at).contains("WINDOW")).isEqualTo(!open);
    }

    @Test
    @DisplayName("B3 harassment: all conditions met on day 7, each with its facts")
    void isEligibleOnDaySeven() {
        var found = ask(successful(), "harassment", "2026-11-08T10:00:00+08:00");

        assertThat(found.eligible()).isTrue();
        assertThat(found.conditions())
                .extracting(Condition::code)
                .containsExactly("MARKET", "TRADE_STATE", "WINDOW", "REVIEW");
    }

    @Test
    @DisplayName("B2 a refusal says until when it was possible and what would help")
    void lateFilingSaysUntilWhen() {
        var window = ask(successful(), "harassment", "2026-11-17T10:00:00+08:00")
                .unmet()
                .getFirst();

        assertThat(window.since()).isEqualTo(time(TestOrders.SUCCEEDED));
        assertThat(window.until()).isEqualTo(time("2026-11-17T00:00:00+08:00"));
        assertThat(window.helpCode()).isEqualTo("LATE_EXCEPTION");
        assertThat(window.facts()).containsEntry("term", "15d");
    }

    @Test
    @DisplayName("B3 harassment is not for mall orders")
    void mallOrdersAreRefused() {
        var mall = successful().in(MarketKind.MALL);

        assertThat(unmet(mall, "harassment", "2026-11-08T10:00:00+08:00")).containsExactly("MARKET");
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    @DisplayName("B3 harassment needs a neutral or negative review of the buyer")
    void reviewMustNotBePositive(Rating rating) {
        var order = successful().unreviewed().reviewed(Review.By.BUYER, rating);

        assertThat(unmet(order, "harassment", "2026-11-08T10:00:00+08:00").contains("REVIEW"))
                .isEqualTo(rating == Rating.POSITIVE);
    }

    @Test
    @DisplayName("B3 a review the seller left is none of the buyer's; no review: review first")
    void onlyTheBuyersReviewCounts() {
        var order = successful().unreviewed().reviewed(Review.By.SELLER, Rating.NEGATIVE);

        var condition =
                ask(order, "harassment", "2026-11-08T10:00:00+08:00").unmet().getFirst();

        assertThat(condition.code()).isEqualTo("REVIEW");
        assertThat(condition.helpCode()).isEqualTo("REVIEW_FIRST");
    }

    @Test
    @DisplayName("B3 both sides must have rated under the edition of 2012, and only there")
    void mutualReviewIsAskedForInTwentyTwelveOnly() {
        var old = successful().succeededOn("2013-03-01T10:00:00+08:00").reviewed(Review.By.BUYER, Rating.NEGATIVE);
        var newer = successful().succeededOn("2018-03-01T10:00:00+08:00").reviewed(Review.By.BUYER, Rating.NEGATIVE);

        assertThat(unmet(old, "harassment", "2013-03-05T10:00:00+08:00")).containsExactly("MUTUAL_REVIEW");
        assertThat(unmet(old.reviewed(Review.By.SELLER, Rating.POSITIVE), "harassment", "2013-03-05T10:00:00+08:00"))
                .isEmpty();
        assertThat(unmet(newer, "harassment", "2018-03-05T10:00:00+08:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tea, 2026-11-16T23:59:59+08:00, 2026-11-17T00:00:00+08:00",
        "phone/case, 2027-01-30T23:59:59+08:00, 2027-01-31T00:00:00+08:00",
        "tv, 2027-05-01T23:59:59+08:00, 2027-05-02T00:00:00+08:00"
    })
    @DisplayName("B2 quality: 15 days, 90 days under the three guarantees, 6 months for durable goods")
    void qualityWindowFollowsTheGoods(String category, String last, String over) {
        var order = successful().of(category);

        assertThat(unmet(order, "quality", last)).isEmpty();
        assertThat(unmet(order, "quality", over)).containsExactly("WINDOW");
    }

    @Test
    @DisplayName("B2 a window that has not begun to run out is open")
    void windowIsOpenWhileTheTradeRuns() {
        var order = successful().unreviewed().being(TradeState.SHIPPED);

        assertThat(unmet(order, "not_received", "2026-10-31T10:00:00+08:00")).isEmpty();
    }

    @Test
    @DisplayName("B2 late dispatch: only once the promised time has passed without dispatch")
    void lateDispatchNeedsLateness() {
        var order = successful().unreviewed().being(TradeState.PAID);

        assertThat(unmet(order, "late_dispatch", "2026-10-26T09:59:59+08:00"))
                .containsExactly("DISPATCH_LATE", "WINDOW");
        assertThat(unmet(order, "late_dispatch", "2026-10-26T10:00:00+08:00")).isEmpty();
    }

    @Test
    @DisplayName("B4 a type the edition does not know is refused as such")
    void unknownTypeIsRefused() {
        assertThat(unmet(successful(), "no_such_type", "2026-11-08T10:00:00+08:00"))
                .containsExactly("TYPE");
        assertThat(unmet(successful(), "service_attitude", "2013-03-05T10:00:00+08:00"))
                .containsExactly("TYPE");
    }

    static Stream<TypeCode> typesOfToday() {
        return SHELF.editions().getLast().types().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("typesOfToday")
    @DisplayName("B1 each of the 15 types states all of its conditions in every edition that has it")
    void everyTypeAnswersInEveryEdition(TypeCode code) {
        for (var edition : SHELF.editions()) {
            for (var state : TradeState.values()) {
                var order = successful().being(state).order();
                var found = new EligibilityRules(edition, order, time("2026-11-08T10:00:00+08:00")).check(code);
                var known = edition.type(code);

                var expected = known.map(type -> type.filing().states().contains(state))
                        .orElse(false);
                var stateMet =
                        found.conditions().stream().anyMatch(c -> c.code().equals("TRADE_STATE") && c.met());
                assertThat(stateMet).isEqualTo(expected);
                assertThat(found.eligible()).isEqualTo(found.unmet().isEmpty());
            }
        }
    }

    @Test
    @DisplayName("B1 today's edition has all 15 types; harassment costs 12 and 48 in every edition")
    void typesAndTariffs() {
        assertThat(typesOfToday()).hasSize(15);
        for (var edition : SHELF.editions()) {
            var tariffs = edition.penalties().tariffs();
            assertThat(edition.type(HARASSMENT).orElseThrow().tariffs())
                    .contains("harassment.general", "harassment.serious");
            assertThat(tariffs.get("harassment.general").points()).isEqualTo(12);
            assertThat(tariffs.get("harassment.serious").points()).isEqualTo(48);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2011-01-01T00:00:00+08:00, 2012-07-16",
        "2017-07-24T23:59:59+08:00, 2012-07-16",
        "2017-07-25T00:00:00+08:00, 2017-07-25",
        "2026-01-31T23:59:59+08:00, 2017-07-25",
        "2026-02-01T00:00:00+08:00, 2026-02-01"
    })
    @DisplayName("B4 an edition is in force from 00:00 Beijing time of its date")
    void editionsChangeAtMidnight(String at, String id) {
        assertThat(SHELF.at(time(at)).id()).isEqualTo(id);
    }
}

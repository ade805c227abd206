package io.redress.web;

import io.redress.cases.Offer;
import io.redress.cases.Remedy;
import io.redress.cases.Side;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer asks for beside what the others offer, item by item (三方方案). What differs from the demand says so in
 * words; nothing is left out of either side.
 *
 * @param sides whose proposals stand on the board, the buyer's first
 */
public record ProposalBoard(List<Side> sides, List<Row> rows) {

    private static final Set<DemandKind> REFUNDS = EnumSet.of(DemandKind.RETURN_REFUND, DemandKind.REFUND_ONLY);

    /** One item, as each side has it. */
    public record Row(String item, List<Cell> cells) {}

    /**
     * What a side says about an item.
     *
     * @param amount null where no money moves; then {@code text} says it
     * @param difference from the demand, in words; empty where there is none or it is plain to see
     */
    public record Cell(@Nullable Money amount, String text, boolean differs, String difference) {}

    static ProposalBoard of(CasePage page, Screen screen) {
        var sides = new ArrayList<>(List.of(Side.BUYER, Side.SELLER));
        if (page.proposal(Side.PLATFORM).isPresent()) sides.add(Side.PLATFORM);
        var offers = sides.stream().map(page::proposal).toList();
        var rows = new ArrayList<Row>();
        if (offers.stream()
                .flatMap(Optional::stream)
                .anyMatch(offer -> refund(offer).isPresent())) {
            rows.add(refunds(offers, screen));
            rows.add(goods(offers, screen));
        }
        Stream.of(DemandKind.values())
                .filter(kind -> !REFUNDS.contains(kind))
                .filter(kind -> offers.stream().flatMap(Optional::stream).anyMatch(offer -> has(offer, kind)))
                .forEach(kind -> rows.add(other(kind, offers, screen)));
        return new ProposalBoard(List.copyOf(sides), List.copyOf(rows));
    }

    /** What the buyer gets in money if the offer binds. */
    static Optional<Money> toBuyer(Offer offer) {
        return offer.remedies().stream()
                .flatMap(remedy -> Stream.ofNullable(remedy.amount()))
                .reduce(Money::plus);
    }

    private static Row refunds(List<Optional<Offer>> offers, Screen screen) {
        var asked = offers.getFirst().flatMap(ProposalBoard::amountBack);
        return row(screen.t("board.refund"), offers, offer -> money(amountBack(offer), asked, screen));
    }

    private static Row goods(List<Optional<Offer>> offers, Screen screen) {
        var asked = offers.getFirst().flatMap(ProposalBoard::refund).map(Remedy::kind);
        return row(screen.t("board.goods"), offers, offer -> {
            var kind = refund(offer).map(Remedy::kind);
            var text = kind.map(each -> screen.t("board.goods." + each.name())).orElse("–");
            return new Cell(null, text, !kind.equals(asked), "");
        });
    }

    private static Row other(DemandKind kind, List<Optional<Offer>> offers, Screen screen) {
        var asked = offers.getFirst().filter(offer -> has(offer, kind));
        return row(screen.t("demand." + kind.name()), offers, offer -> {
            if (Remedy.movesMoney(kind)) {
                return money(amountOf(offer, kind), asked.flatMap(each -> amountOf(each, kind)), screen);
            }
            var text = screen.t(has(offer, kind) ? "board.with" : "board.without");
            return new Cell(null, text, has(offer, kind) != asked.isPresent(), "");
        });
    }

    private interface Reading {
        Cell of(Offer offer);
    }

    private static Row row(String item, List<Optional<Offer>> offers, Reading reading) {
        return new Row(
                item,
                offers.stream()
                        .map(offer -> offer.map(reading::of).orElse(new Cell(null, "–", false, "")))
                        .toList());
    }

    private static Cell money(Optional<Money> amount, Optional<Money> asked, Screen screen) {
        if (amount.isEmpty()) return new Cell(null, screen.t("board.without"), asked.isPresent(), "");
        if (asked.isEmpty()) return new Cell(amount.get(), "", true, screen.t("board.added"));
        var order = amount.get().compareTo(asked.get());
        if (order == 0) return new Cell(amount.get(), "", false, "");
        var words = order < 0
                ? screen.t("board.less", screen.money(asked.get().minus(amount.get())))
                : screen.t("board.more", screen.money(amount.get().minus(asked.get())));
        return new Cell(amount.get(), "", true, words);
    }

    private static Optional<Remedy> refund(Offer offer) {
        return offer.remedies().stream()
                .filter(remedy -> REFUNDS.contains(remedy.kind()))
                .findFirst();
    }

    private static Optional<Money> amountBack(Offer offer) {
        return offer.remedies().stream()
                .filter(remedy -> REFUNDS.contains(remedy.kind()))
                .flatMap(remedy -> Stream.ofNullable(remedy.amount()))
                .reduce(Money::plus);
    }

    private static boolean has(Offer offer, DemandKind kind) {
        return offer.remedies().stream().anyMatch(remedy -> remedy.kind() == kind);
    }

    private static Optional<Money> amountOf(Offer offer, DemandKind kind) {
        return offer.remedies().stream()
                .filter(remedy -> remedy.kind() == kind)
                .flatMap(remedy -> Stream.ofNullable(remedy.amount()))
                .reduce(Money::plus);
    }
}

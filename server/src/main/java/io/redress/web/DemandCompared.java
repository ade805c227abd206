package io.redress.web;

import io.redress.cases.Remedy;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is offered beside what was asked for, item by item; money with its difference in words. */
record DemandCompared(List<Remedy> asked, List<Remedy> offered, Screen screen) {

    List<OfferRow> rows() {
        var kinds = new TreeSet<DemandKind>();
        asked.forEach(each -> kinds.add(each.kind()));
        offered.forEach(each -> kinds.add(each.kind()));
        var rows = new ArrayList<OfferRow>();
        kinds.forEach(kind -> rows.add(row(kind)));
        var before = total(asked);
        var after = total(offered);
        if (kinds.size() > 1 && (!before.isZero() || !after.isZero())) {
            rows.add(new OfferRow(
                    screen.t("seller.total"),
                    screen.money(before),
                    screen.money(after),
                    !before.equals(after),
                    difference(before, after)));
        }
        return rows;
    }

    private OfferRow row(DemandKind kind) {
        var before = find(asked, kind);
        var after = find(offered, kind);
        var one = before.map(Remedy::amount).orElse(null);
        var other = after.map(Remedy::amount).orElse(null);
        var differs = before.isPresent() != after.isPresent() || !same(one, other);
        var words = one != null && other != null ? difference(one, other) : "";
        return new OfferRow(screen.t("demand." + kind.name()), said(before), said(after), differs, words);
    }

    private static Optional<Remedy> find(List<Remedy> remedies, DemandKind kind) {
        return remedies.stream().filter(each -> each.kind() == kind).findFirst();
    }

    private static boolean same(@Nullable Money one, @Nullable Money other) {
        return one == null ? other == null : one.equals(other);
    }

    private String said(Optional<Remedy> remedy) {
        if (remedy.isEmpty()) return "–";
        var amount = remedy.get().amount();
        return amount == null ? screen.t("seller.included") : screen.money(amount);
    }

    private String difference(Money before, Money after) {
        var more = after.minus(before);
        if (more.isZero()) return "";
        return more.isNegative()
                ? screen.t("seller.less", screen.money(more.negate()))
                : screen.t("seller.more", screen.money(more));
    }

    private Money total(List<Remedy> remedies) {
        var currency = asked.stream()
                .map(Remedy::amount)
                .filter(amount -> amount != null)
                .map(Money::currency)
                .findFirst()
                .orElse("CNY");
        return remedies.stream()
                .flatMap(each -> Optional.ofNullable(each.amount()).stream())
                .reduce(Money.zero(currency), Money::plus);
    }
}

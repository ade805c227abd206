package io.redress.web;

import io.redress.cases.Remedy;
import io.redress.kernel.Money;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.StatutoryClaim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The part of a form in which remedies are chosen: one row for each kind, with an amount where money moves.
 *
 * @param claims the statutory claims that an amount may rest on
 * @param paid the most that can be refunded
 */
public record RemedyForm(List<DemandKind> kinds, List<StatutoryClaim> claims, Money paid) {

    static RemedyForm of(Collection<DemandKind> allowed, List<StatutoryClaim> claims, Money paid) {
        return new RemedyForm(allowed.stream().sorted().toList(), claims, paid);
    }

    /** What the parties may offer: what may be demanded, and money. */
    static RemedyForm of(CasePage page) {
        var kinds = new java.util.TreeSet<>(page.type().demands());
        kinds.add(DemandKind.COMPENSATION);
        var matter = page.view().matter();
        return of(kinds, page.conduct().claims(matter.type(), matter.goods()), matter.paid());
    }

    public boolean movesMoney(DemandKind kind) {
        return Remedy.movesMoney(kind);
    }

    /** An amount left open for a refund is the whole price, and says so in the form. */
    List<Remedy> read(Form form) {
        var read = new ArrayList<Remedy>();
        for (var kind : kinds) {
            if (form.has("remedy", kind.name())) {
                read.add(one(read.size() + 1, kind, form));
            }
        }
        return read;
    }

    private Remedy one(int no, DemandKind kind, Form form) {
        if (!Remedy.movesMoney(kind)) return Remedy.of(no, kind);
        var amount = form.value("amount." + kind.name(), text -> Money.parse(text, paid.currency()));
        var basis = kind == DemandKind.COMPENSATION ? form.text("basis") : "";
        return new Remedy(no, kind, amount.orElse(null), basis.isBlank() ? null : basis, null);
    }

    /** Kinds that were ticked, for showing the form again. */
    static Form ticked(Form form, Collection<Remedy> remedies) {
        var with = form.with(
                "remedy", remedies.stream().map(each -> each.kind().name()).toList());
        for (var each : remedies) {
            var amount = each.amount();
            if (amount != null) with = with.with("amount." + each.kind().name(), List.of(amount.amount()));
            var basis = each.basis();
            if (basis != null) with = with.with("basis", List.of(basis));
        }
        return with;
    }
}

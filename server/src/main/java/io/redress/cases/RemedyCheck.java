package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.Edition;
import io.redress.rulebook.StatutoryClaim;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether remedies make sense: amounts where money moves, no refund above the price, a legal basis that exists. */
final class RemedyCheck {

    /** What a party may demand or offer. It may ask for more than the law grants, and give away more than it asks. */
    static Check offered(List<Remedy> remedies, Matter matter, Edition conduct) {
        return each(remedies, matter).and(() -> refunds(remedies, matter)).and(() -> bases(remedies, matter, conduct));
    }

    /** What the platform may propose: nothing beyond the statute it names. */
    static Check proposed(List<Remedy> remedies, Matter matter, Edition conduct) {
        return offered(remedies, matter, conduct).and(() -> statutes(remedies, matter, conduct));
    }

    /** What a decision may order: compensation needs a basis in law or a tariff, or stays within the price. */
    static Check ordered(List<Remedy> remedies, Matter matter, Edition conduct, Money tariffs) {
        var free = remedies.stream()
                .filter(each -> !each.isRefund() && each.basis() == null)
                .map(each -> amount(each, matter))
                .reduce(Money.zero(matter.paid().currency()), Money::plus);
        var ceiling = matter.paid().max(tariffs);
        return proposed(remedies, matter, conduct)
                .orIf(free.compareTo(ceiling) > 0, CaseRefusal.AMOUNT_TOO_HIGH, Map.of("ceiling", ceiling.toString()));
    }

    static Money total(List<Remedy> remedies, Matter matter) {
        return remedies.stream()
                .map(each -> amount(each, matter))
                .reduce(Money.zero(matter.paid().currency()), Money::plus);
    }

    private static Check each(List<Remedy> remedies, Matter matter) {
        return remedies.stream()
                .map(each -> one(each, matter))
                .filter(check -> check.refused() != null)
                .findFirst()
                .orElse(Check.NONE);
    }

    private static Check one(Remedy remedy, Matter matter) {
        var amount = remedy.amount();
        var facts = Map.of("remedy", remedy.kind().name());
        var pieces = PiecesCheck.one(remedy, matter);
        if (amount == null) {
            return pieces.orIf(Remedy.movesMoney(remedy.kind()), CaseRefusal.AMOUNT_MISSING, facts);
        }
        return pieces.orIf(!Remedy.movesMoney(remedy.kind()), CaseRefusal.AMOUNT_NOT_WANTED, facts)
                .orIf(!amount.currency().equals(matter.paid().currency()), CaseRefusal.CURRENCY_DIFFERS, facts)
                .orIf(amount.minor() <= 0, CaseRefusal.AMOUNT_NOT_POSITIVE, facts);
    }

    /** Each refund stays within the price of its pieces, all of them within what was paid. */
    private static Check refunds(List<Remedy> remedies, Matter matter) {
        var refunds = remedies.stream().filter(Remedy::isRefund).toList();
        var check = PiecesCheck.refunds(refunds, matter).and(() -> within(matter.paid(), total(refunds, matter)));
        for (var refund : refunds) {
            check = check.and(() -> within(matter.paidFor(refund), amount(refund, matter)));
        }
        return check;
    }

    private static Check within(Money ceiling, Money amount) {
        return Check.NONE.orIf(
                amount.compareTo(ceiling) > 0,
                CaseRefusal.AMOUNT_TOO_HIGH,
                Map.of("ceiling", ceiling.toString(), "amount", amount.toString()));
    }

    private static Check bases(List<Remedy> remedies, Matter matter, Edition conduct) {
        return remedies.stream()
                .filter(each -> each.basis() != null)
                .map(each -> basis(each, matter, conduct))
                .filter(check -> check.refused() != null)
                .findFirst()
                .orElse(Check.NONE);
    }

    private static Check basis(Remedy remedy, Matter matter, Edition conduct) {
        return Check.refuseIf(claim(remedy, matter, conduct).isEmpty(), CaseRefusal.STATUTORY_CLAIM_UNKNOWN);
    }

    /** Nobody is ordered to pay more on a statute than it grants. */
    private static Check statutes(List<Remedy> remedies, Matter matter, Edition conduct) {
        return remedies.stream()
                .flatMap(each -> overStatute(each, matter, conduct).stream())
                .findFirst()
                .map(ceiling ->
                        Check.NONE.orIf(true, CaseRefusal.AMOUNT_TOO_HIGH, Map.of("ceiling", ceiling.toString())))
                .orElse(Check.NONE);
    }

    /** What the statute that a remedy rests on grants, where the remedy goes beyond it. */
    static Optional<Money> overStatute(Remedy remedy, Matter matter, Edition conduct) {
        return claim(remedy, matter, conduct)
                .map(claim -> claim.amountFor(matter.paidFor(remedy)))
                .filter(ceiling -> amount(remedy, matter).compareTo(ceiling) > 0);
    }

    static Optional<StatutoryClaim> claim(Remedy remedy, Matter matter, Edition conduct) {
        return conduct.claims(matter.type(), matter.goods()).stream()
                .filter(each -> each.code().equals(remedy.basis()))
                .findFirst();
    }

    private static Money amount(Remedy remedy, Matter matter) {
        var amount = remedy.amount();
        return amount == null ? Money.zero(matter.paid().currency()) : amount;
    }

    private RemedyCheck() {}
}

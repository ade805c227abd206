package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.Edition;
import java.util.List;
import java.util.Map;

/** Whether remedies make sense: amounts where money moves, no refund above the price, a legal basis that exists. */
final class RemedyCheck {

    /** What anybody may demand, offer or propose. A party may give away more than the law asks. */
    static Check offered(List<Remedy> remedies, Matter matter, Edition conduct) {
        return each(remedies, matter).and(() -> refunds(remedies, matter)).and(() -> bases(remedies, matter, conduct));
    }

    /** What a decision may order: compensation needs a basis in law or a tariff, or stays within the price. */
    static Check ordered(List<Remedy> remedies, Matter matter, Edition conduct, Money tariffs) {
        var free = remedies.stream()
                .filter(each -> !each.isRefund() && each.basis() == null)
                .map(each -> amount(each, matter))
                .reduce(Money.zero(matter.paid().currency()), Money::plus);
        var ceiling = matter.paid().max(tariffs);
        return offered(remedies, matter, conduct)
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
        if (amount == null) {
            return Check.NONE.orIf(Remedy.movesMoney(remedy.kind()), CaseRefusal.AMOUNT_MISSING, facts);
        }
        return Check.NONE
                .orIf(!Remedy.movesMoney(remedy.kind()), CaseRefusal.AMOUNT_NOT_WANTED, facts)
                .orIf(!amount.currency().equals(matter.paid().currency()), CaseRefusal.CURRENCY_DIFFERS, facts)
                .orIf(amount.minor() <= 0, CaseRefusal.AMOUNT_NOT_POSITIVE, facts);
    }

    private static Check refunds(List<Remedy> remedies, Matter matter) {
        var sum = total(remedies.stream().filter(Remedy::isRefund).toList(), matter);
        return Check.NONE.orIf(
                sum.compareTo(matter.paid()) > 0,
                CaseRefusal.AMOUNT_TOO_HIGH,
                Map.of("ceiling", matter.paid().toString(), "amount", sum.toString()));
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
        var claim = conduct.claims(matter.type(), matter.goods()).stream()
                .filter(each -> each.code().equals(remedy.basis()))
                .findFirst();
        if (claim.isEmpty()) {
            return Check.refuseIf(true, CaseRefusal.STATUTORY_CLAIM_UNKNOWN);
        }
        var ceiling = claim.get().amountFor(matter.paid());
        return Check.NONE.orIf(
                amount(remedy, matter).compareTo(ceiling) > 0,
                CaseRefusal.AMOUNT_TOO_HIGH,
                Map.of("ceiling", ceiling.toString()));
    }

    private static Money amount(Remedy remedy, Matter matter) {
        var amount = remedy.amount();
        return amount == null ? Money.zero(matter.paid().currency()) : amount;
    }

    private RemedyCheck() {}
}

package io.redress.web;

import io.redress.cases.AppealRuling;
import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.Outcome;
import io.redress.cases.Verdict;
import io.redress.cases.Verdict.Admission;
import io.redress.cases.Verdict.Fact;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Ground;
import io.redress.cases.Verdict.Standing;
import io.redress.kernel.Money;
import io.redress.penalties.PenaltyPreview;
import io.redress.platform.Problem;
import io.redress.rulebook.Clause;
import io.redress.rulebook.Element;
import io.redress.rulebook.SecondLook;
import io.redress.rulebook.Tariff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a decision: a row for each element of the claim and each clause of the type, what is ordered, what it
 * costs, and the reasons for both sides.
 *
 * @param preview what the chosen tariffs would do to the shop; null: one of them does not exist
 * @param kept when the draft was kept; null: nothing was typed yet
 * @param limit the most the adjudicator may award alone
 * @param secondLook which decisions somebody else confirms; empty: none
 */
public record DecisionForm(
        CasePage page,
        Form form,
        String key,
        RemedyForm remedies,
        @Nullable PenaltyPreview preview,
        @Nullable Instant kept,
        Money limit,
        Optional<SecondLook> secondLook) {

    /** A decision says one of these; how else a case can end is not the adjudicator's to choose. */
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.UPHELD, Outcome.PARTLY_UPHELD, Outcome.DISMISSED, Outcome.GOOD_WILL, Outcome.MISUNDERSTANDING);

    public List<Outcome> outcomes() {
        return OUTCOMES;
    }

    public boolean isAppeal() {
        return page.view().decision() != null;
    }

    public List<Element> elements() {
        return page.type().elements();
    }

    public List<Clause> clauses() {
        return page.type().clauses().stream()
                .flatMap(anchor -> Optional.ofNullable(page.conduct().clauses().get(anchor)).stream())
                .toList();
    }

    public List<Tariff> tariffs() {
        return page.type().tariffs().stream()
                .flatMap(code -> page.conduct().penalties().tariff(code).stream())
                .toList();
    }

    /** Whether what is ordered needs more authority than the adjudicator has by office or was granted. */
    public boolean isOverAuthority() {
        var desk = page.view().desk();
        var granted = desk == null ? null : desk.grantedAuthority();
        var most = granted == null ? limit : limit.max(granted);
        return awarded().compareTo(most) > 0;
    }

    /** The money in what is ticked; what cannot be read yet counts nothing. */
    public Money awarded() {
        var paid = page.view().matter().paid();
        var sum = Money.zero(paid.currency());
        for (var kind : remedies.kinds()) {
            if (form.has("remedy", kind.name()) && remedies.movesMoney(kind)) sum = sum.plus(amount("amount." + kind));
        }
        return sum;
    }

    /** Why somebody else has to confirm it before it is issued, as it is typed so far; empty: nobody has to. */
    public List<SecondLook.Cause> causes() {
        var found = page.conduct().penalties().tariffs(form.all("tariff"));
        return secondLook.map(rule -> rule.causes(found, awarded())).orElse(List.of());
    }

    private Money amount(String field) {
        var paid = page.view().matter().paid();
        try {
            return form.value(field, text -> Money.parse(text, paid.currency())).orElse(paid);
        } catch (Problem e) {
            return Money.zero(paid.currency());
        }
    }

    Adjudicate command() {
        var verdict = new Verdict(
                form.choice("outcome", Outcome.class),
                form.choice("fault", Fault.class),
                facts(),
                grounds(),
                remedies.read(form),
                form.all("tariff"),
                form.text("toBuyer"),
                form.text("toSeller"));
        return new Adjudicate(verdict, isAppeal() ? form.choice("ruling", AppealRuling.class) : null);
    }

    /** An element without a finding is left out; the rules say which of them a decision cannot do without. */
    private List<Fact> facts() {
        return elements().stream()
                .map(Element::code)
                .filter(code -> form.has("finding." + code))
                .map(code -> new Fact(
                        code,
                        form.choice("finding." + code, Finding.class),
                        form.evidence("relied." + code),
                        form.choice("byBuyer." + code, Admission.class),
                        form.choice("bySeller." + code, Admission.class),
                        form.text("reason." + code)))
                .toList();
    }

    private List<Ground> grounds() {
        return clauses().stream()
                .map(Clause::anchor)
                .filter(anchor -> form.has("standing." + anchor))
                .map(anchor -> new Ground(
                        anchor, form.choice("standing." + anchor, Standing.class), form.text("ground." + anchor)))
                .toList();
    }
}

package io.redress.cases;

import io.redress.kernel.Refusal;
import io.redress.platform.Problem;
import io.redress.platform.Texts;
import io.redress.rulebook.Condition;
import io.redress.rulebook.ConditionWords;
import io.redress.rulebook.Eligibility;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the conditions of a filing in the reader's words. */
@Component
class FilingTerms {

    private final Texts texts;

    FilingTerms(Texts texts) {
        this.texts = texts;
    }

    /** Why a filing is refused; if for its conditions, with each of them, met or not. */
    Problem refusal(Refusal reason, Map<String, String> facts, Eligibility eligibility) {
        var problem = CaseProblems.of(reason, facts);
        return reason == CaseRefusal.NOT_ELIGIBLE ? problem.with("conditions", views(eligibility)) : problem;
    }

    List<ConditionView> views(Eligibility eligibility) {
        return eligibility.conditions().stream().map(this::view).toList();
    }

    private ConditionView view(Condition condition) {
        var words = ConditionWords.of(texts, LocaleContextHolder.getLocale());
        return new ConditionView(
                condition.code(),
                condition.met(),
                words.text(condition),
                condition.met() ? null : words.help(condition),
                condition.since(),
                condition.until(),
                condition.facts());
    }
}

package io.redress.web;

import io.redress.kernel.Clocks;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.DefaultOutcome;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What to expect of a complaint filed now, if everybody takes all the time the rules give: the dates can only come
 * earlier, unless the calendar changes or somebody is asked for more.
 *
 * @param silence what happens if the seller does not answer
 * @param ruledBy if the platform is asked as soon as the seller has answered
 */
public record Expected(Instant screenedBy, Instant answeredBy, DefaultOutcome silence, Instant ruledBy) {

    private static final Clocks CHINA = Clocks.china();

    public static Expected of(WizardPage page, Instant now) {
        var code = page.type().code();
        var answer = page.edition().clock(code, ClockName.ANSWER);
        var asked =
                page.complaint().demand().stream().map(Complaint.Demanded::kind).collect(Collectors.toSet());
        var screened = CHINA.due(page.edition().clock(code, ClockName.SCREENING).span(), now);
        var answered = CHINA.due(answer.span(), screened);
        var ruled = CHINA.due(page.edition().clock(code, ClockName.DECISION).span(), answered);
        return new Expected(screened, answered, answer.atZero(asked), ruled);
    }
}

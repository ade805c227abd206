package io.redress.cases;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.Extend;
import io.redress.cases.CaseCommand.ReportPerformance;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.ReturnDecision;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseState.Adjudicating;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random commands that have a fair chance of being accepted. */
final class Commands {

    private static final List<Turn> ASKED = List.of(Turn.BUYER, Turn.SELLER, Turn.BOTH);
    private static final List<AppealRuling> RULINGS = List.of(AppealRuling.values());

    private static final List<Verdict> VERDICTS = List.of(Verdicts.UPHELD, Verdicts.GRAVE, Verdicts.DISMISSED);

    static CaseCommand of(Action action, CaseFile file, Instant now, Random random) {
        return switch (action) {
            case SIGN_OFF ->
                new SignOff(1 + random.nextInt(file.talks().offers().size()));
            case ASSIGNMENT -> new Assign(random.nextBoolean() ? CaseScenario.CHEN : CaseScenario.ZHOU);
            case EVIDENCE_REQUEST -> new RequestEvidence(ASKED.get(random.nextInt(ASKED.size())), "More, please.");
            case EXTENSION ->
                new Extend(
                        file.deadlines().getFirst().dueAt().plus(Duration.ofHours(1 + random.nextInt(48))),
                        now.plusSeconds(60),
                        "It takes longer.");
            case PERFORMANCE -> new ReportPerformance(file.duties().numbers(), "Done.", Set.of());
            case DECISION -> decision(file, random);
            case DECISION_CONFIRMATION -> new ConfirmDecision(proposed(file));
            case DECISION_RETURN -> new ReturnDecision(proposed(file), "Not yet.");
            default -> Stories.usual(action, file, now);
        };
    }

    private static Adjudicate decision(CaseFile file, Random random) {
        var verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        if (!(file.state() instanceof Adjudicating s) || s.instance() == Instance.FIRST) {
            return Verdicts.first(verdict);
        }
        return new Adjudicate(verdict, RULINGS.get(random.nextInt(RULINGS.size())));
    }

    private static int proposed(CaseFile file) {
        return SecondLookRules.of(file).map(ProposedDecision::no).orElse(0);
    }

    private Commands() {}
}

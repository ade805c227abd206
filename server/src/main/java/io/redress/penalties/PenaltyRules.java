package io.redress.penalties;

import static io.redress.kernel.Decision.accept;
import static io.redress.kernel.Decision.refuse;
import static io.redress.penalties.PenaltyRefusal.EXAM_NOT_PASSED;
import static io.redress.penalties.PenaltyRefusal.MEASURE_WITHOUT_END;
import static io.redress.penalties.PenaltyRefusal.NO_MEASURE_RUNNING;
import static io.redress.penalties.PenaltyRefusal.PERIOD_NOT_OVER;

import io.redress.kernel.Decision;
import io.redress.penalties.PenaltyCommand.Impose;
import io.redress.penalties.PenaltyCommand.RecordExam;
import io.redress.penalties.PenaltyCommand.Release;
import io.redress.penalties.PenaltyEvent.ExamPassed;
import io.redress.penalties.PenaltyEvent.MeasuresEnded;
import io.redress.penalties.Run.Cause;
import io.redress.penalties.Run.Ending;
import io.redress.platform.Ids;
import io.redress.rulebook.PenaltySchedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What may happen to the penalties of a shop, and what follows from it. Pure but for the ids it hands out. */
record PenaltyRules(Ids ids) {

    Decision<PenaltyEvent> decide(PenaltyFile file, PenaltyCommand command, Instant now) {
        return switch (command) {
            case Impose c -> accept(new Imposition(ids, file, c, now).events());
            case RecordExam c -> exam(file, c, now);
            case Release c -> release(file, c, now);
        };
    }

    /** An exam counts for the node that is running; one passed in advance would be no lesson. */
    private Decision<PenaltyEvent> exam(PenaltyFile file, RecordExam command, Instant now) {
        var run = file.executed(command.category()).orElse(null);
        if (run == null) {
            return refuse(NO_MEASURE_RUNNING);
        }
        if (file.hasPassedExamSince(run.category(), run.startedAt())) {
            return accept(List.of());
        }
        return accept(new ExamPassed(new Exam(ids.next(), command.category(), now, command.by())));
    }

    /** Ends the executed node and with it the lighter ones that it stood for. */
    private static Decision<PenaltyEvent> release(PenaltyFile file, Release command, Instant now) {
        var run = file.executed(command.category()).orElse(null);
        if (run == null) {
            return refuse(NO_MEASURE_RUNNING);
        }
        var end = run.periodEndsAt();
        if (end == null) {
            return refuse(MEASURE_WITHOUT_END);
        }
        if (!run.isPeriodOver(now)) {
            return refuse(PERIOD_NOT_OVER, Map.of("until", end.toString()));
        }
        if (run.needed().contains(PenaltySchedule.Release.EXAM_PASSED)
                && !file.hasPassedExamSince(run.category(), run.startedAt())) {
            return refuse(EXAM_NOT_PASSED);
        }
        var ending = new Ending(Cause.RELEASED, now, command.by(), command.correction());
        return accept(file.openNodes(command.category())
                .<PenaltyEvent>map(open -> new MeasuresEnded(open.id(), ending))
                .toList());
    }
}

package io.redress.penalties;

import java.time.Instant;
import java.util.UUID;

/** What happened to the penalties of one shop. */
public sealed interface PenaltyEvent {

    record Deducted(Deduction deduction) implements PenaltyEvent {}

    /** Points restored: the violation no longer stands. */
    record Reversed(UUID deduction, Instant at) implements PenaltyEvent {}

    record MeasuresBegan(Run run) implements PenaltyEvent {}

    record MeasuresEnded(UUID run, Run.Ending ending) implements PenaltyEvent {}

    record ExamPassed(Exam exam) implements PenaltyEvent {}
}

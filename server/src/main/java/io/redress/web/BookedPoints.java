package io.redress.web;

import io.redress.penalties.Deduction;
import io.redress.rulebook.PenaltySchedule;
import io.redress.rulebook.Tariff;
import io.redress.rulebook.Words;

/** One violation in a shop's history, with the rule of its own edition. */
public record BookedPoints(Deduction deduction, PenaltySchedule schedule) {

    public Words name() {
        var code = deduction.charge().tariff();
        return schedule.tariff(code).map(Tariff::name).orElse(new Words(code, code));
    }

    /** The case it was found in, where an appeal is lodged while there is time. */
    public String path() {
        return "/cases/" + deduction.caseId();
    }
}

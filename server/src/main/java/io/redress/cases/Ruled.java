package io.redress.cases;

import io.redress.cases.Verdict.Fault;
import io.redress.parties.AccountId;
import java.util.List;

/** The decision in force, without its reasons; those are in the event. */
public record Ruled(
        Instance instance,
        AccountId adjudicator,
        Outcome outcome,
        Fault fault,
        List<Remedy> remedies,
        List<Penalty> penalties) {

    public Ruled {
        remedies = List.copyOf(remedies);
        penalties = List.copyOf(penalties);
    }
}

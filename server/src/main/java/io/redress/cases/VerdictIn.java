package io.redress.cases;

import io.redress.cases.Verdict.Admission;
import io.redress.cases.Verdict.Fault;
import io.redress.cases.Verdict.Finding;
import io.redress.cases.Verdict.Standing;
import io.redress.evidence.EvidenceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as sent (判决书).
 *
 * @param facts one for each element of the complaint type
 * @param grounds the clauses applied, one by one
 * @param tariffs codes of the penalties that follow
 * @param toBuyer the reasons in plain words for the buyer
 * @param toSeller the same for the seller
 */
record VerdictIn(
        @NotNull Outcome outcome,
        @NotNull Fault fault,
        @NotNull @Size(max = RequestLimits.LIST) List<@Valid @NotNull FactIn> facts,
        @NotNull @Size(max = RequestLimits.LIST) List<@Valid @NotNull GroundIn> grounds,
        @Nullable @Size(max = RequestLimits.LIST) List<@Valid @NotNull RemedyIn> remedies,
        @Nullable @Size(max = RequestLimits.LIST) List<@NotNull String> tariffs,
        @NotBlank @Size(max = RequestLimits.TEXT) String toBuyer,
        @NotBlank @Size(max = RequestLimits.TEXT) String toSeller) {

    /** @param relied the evidence the finding rests on */
    record FactIn(
            @NotBlank @Size(max = RequestLimits.CODE) String element,
            @NotNull Finding finding,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> relied,
            @Nullable Admission byBuyer,
            @Nullable Admission bySeller,
            @Nullable @Size(max = RequestLimits.TEXT) String reason) {

        private Verdict.Fact fact() {
            return new Verdict.Fact(
                    element,
                    finding,
                    CaseRequest.set(relied),
                    byBuyer == null ? Admission.SILENT : byBuyer,
                    bySeller == null ? Admission.SILENT : bySeller,
                    CaseRequest.text(reason));
        }
    }

    record GroundIn(
            @NotBlank @Size(max = RequestLimits.CODE) String clause,
            @NotNull Standing standing,
            @Nullable @Size(max = RequestLimits.TEXT) String reason) {

        private Verdict.Ground ground() {
            return new Verdict.Ground(clause, standing, CaseRequest.text(reason));
        }
    }

    Verdict verdict() {
        return new Verdict(
                outcome,
                fault,
                facts.stream().map(FactIn::fact).toList(),
                grounds.stream().map(GroundIn::ground).toList(),
                CaseRequest.numbered(remedies),
                tariffs == null ? List.of() : List.copyOf(tariffs),
                toBuyer,
                toSeller);
    }
}

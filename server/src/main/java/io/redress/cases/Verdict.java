package io.redress.cases;

import io.redress.evidence.EvidenceId;
import java.util.List;
import java.util.Set;

/**
 * A reasoned decision (判决书): the facts found, the rules clause by clause, what is to be done and why.
 *
 * @param outcome one of {@link Outcome#UPHELD}, {@code PARTLY_UPHELD}, {@code DISMISSED}, {@code GOOD_WILL},
 *     {@code MISUNDERSTANDING}
 * @param tariffs codes of the penalty tariffs found, of the edition in force when the conduct happened
 * @param toBuyer the reasons in plain words for the buyer
 * @param toSeller the same for the seller
 */
public record Verdict(
        Outcome outcome,
        Fault fault,
        List<Fact> facts,
        List<Ground> grounds,
        List<Remedy> remedies,
        List<String> tariffs,
        String toBuyer,
        String toSeller) {

    /** Who is to blame. */
    public enum Fault {
        SELLER,
        BUYER,
        BOTH,
        NOBODY
    }

    /** What a party says about an element of the claim. */
    public enum Admission {
        ADMITS,
        DISPUTES,
        SILENT
    }

    /** What was found about an element. */
    public enum Finding {
        ESTABLISHED,
        NOT_ESTABLISHED,
        /** 无法认定: whoever bears the burden of proof loses on it, as if it were not established. */
        UNPROVEN
    }

    /**
     * One element of the claim, found or not.
     *
     * @param element code of the element of the complaint type
     * @param relied the evidence the finding rests on
     */
    public record Fact(
            String element,
            Finding finding,
            Set<EvidenceId> relied,
            Admission byBuyer,
            Admission bySeller,
            String reason) {
        public Fact {
            relied = Set.copyOf(relied);
        }
    }

    /** Whether a clause was kept. */
    public enum Standing {
        KEPT,
        BROKEN
    }

    /** One clause applied to the facts. */
    public record Ground(String clause, Standing standing, String reason) {}

    public Verdict {
        facts = List.copyOf(facts);
        grounds = List.copyOf(grounds);
        remedies = List.copyOf(remedies);
        tariffs = List.copyOf(tariffs);
    }
}

package io.redress.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Terms that somebody put on the table (方案); bound when both parties have signed.
 *
 * @param no counts the offers of the case; 1 is the buyer's demand itself
 * @param signed the parties that agree to it; whoever makes an offer has signed it
 * @param standing false once its maker has replaced it by a newer one
 */
public record Offer(
        int no, Side by, Nature nature, List<Remedy> remedies, Instant at, Set<Side> signed, boolean standing) {

    /** What accepting it says about the matter. */
    public enum Nature {
        /** A remedy for the complaint. */
        REMEDY,
        /** A friendly gesture without any fault (善意补偿). */
        GOOD_WILL,
        /** There was a misunderstanding: explanation, demonstration or an expert's answer (误解). */
        MISUNDERSTANDING
    }

    public Offer {
        remedies = List.copyOf(remedies);
        signed = Set.copyOf(signed);
    }

    boolean binds() {
        return signed.contains(Side.BUYER) && signed.contains(Side.SELLER);
    }

    Offer signedBy(Side side) {
        var both = EnumSet.of(side);
        both.addAll(signed);
        return new Offer(no, by, nature, remedies, at, both, standing);
    }

    Offer replaced() {
        return new Offer(no, by, nature, remedies, at, signed, false);
    }
}

package io.redress.rulebook;

import java.util.EnumMap;
import java.util.Map;

/** How much of something the rules allow. Every edition sets every {@link Name}. */
public record Limits(Map<Name, Limit> all) {

    /** What is limited. */
    public enum Name {
        /** 催办 per case, party and working day. */
        REMINDERS_PER_WORKING_DAY,
        /** Evidence files one side may attach to one case. */
        EVIDENCE_FILES,
        /** Size of one evidence file in bytes. */
        EVIDENCE_BYTES,
        /** Length of a description in characters (code points). */
        DESCRIPTION_MIN,
        DESCRIPTION_MAX,
        /** Length of a message, answer or reason in characters. */
        MESSAGE_MAX,
        /** Demands in one filing. */
        DEMANDS,
        /** Offers one side may make in one case. */
        OFFERS,
        /** Proposals shown side by side. */
        PROPOSALS,
        /** Times a case may be handed from one handler to another (bouncing). */
        HAND_OVERS,
        CONSULTATIONS,
        /** Times screening or the adjudicator may ask a party for more. */
        QUESTIONS,
        /** Additions to a case by one side. */
        SUPPLEMENTS,
        EXTENSIONS,
        /** Longest single extension, in working days. */
        EXTENSION_WORKING_DAYS,
        PAUSES,
        APPEALS,
        REOPENINGS,
        OPEN_CASES_PER_BUYER,
        OPEN_DRAFTS_PER_BUYER,
        /** Cases one buyer may file in one calendar day. */
        FILINGS_PER_DAY
    }

    /** A figure and the id of its {@link Source}. */
    public record Limit(long value, String source) {}

    public Limits {
        all = Map.copyOf(new EnumMap<>(all));
        for (var name : Name.values()) {
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException("Expected a limit for " + name + ", but there is none");
            }
        }
    }

    public long at(Name name) {
        var limit = all.get(name);
        if (limit == null) {
            throw new IllegalStateException("Expected a limit for " + name + ", but there is none");
        }
        return limit.value();
    }

    /** As {@link #at}, for counts. */
    public int count(Name name) {
        return Math.toIntExact(at(name));
    }
}

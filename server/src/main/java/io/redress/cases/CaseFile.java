package io.redress.cases;

import io.redress.cases.CaseEvent.Filed;
import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case file (维权案件) is the fold of its events and nothing else: all that deciding needs, and no long texts.
 *
 * @param version number of events so far; the next one gets {@code version + 1}
 * @param flags codes of what was explained to the buyer before filing and asked for all the same
 * @param ruled the decision in force; null: none
 */
public record CaseFile(
        CaseId id,
        long version,
        CaseState state,
        Matter matter,
        Instant filedAt,
        List<String> flags,
        Talks talks,
        Exhibits exhibits,
        Desk desk,
        @Nullable Ruled ruled,
        @Nullable AccountId appealedBy,
        Duties duties,
        Tally tally) {

    /** The file as its first event leaves it. */
    public static CaseFile opened(Filed event) {
        var stamp = event.stamp();
        var desk = Desk.empty(event.department());
        return new CaseFile(
                stamp.caseId(),
                1,
                new CaseState.Screening(event.screening()),
                event.matter(),
                stamp.at(),
                event.flags(),
                Talks.openedWith(event.matter().demand(), stamp.at()),
                new Exhibits(List.of()).with(event.evidence(), stamp.side()),
                stamp.side() == Side.PLATFORM ? desk.takenBy(stamp.by()) : desk,
                null,
                null,
                Duties.NONE,
                Tally.ZERO);
    }

    /** The file of a whole history, which begins with its filing. */
    public static CaseFile replay(List<CaseEvent> history) {
        if (history.isEmpty() || !(history.getFirst() instanceof Filed filed)) {
            throw new IllegalStateException("Expected a history that begins with a filing, but got none");
        }
        return opened(filed).apply(history.subList(1, history.size()));
    }

    public CaseFile apply(List<CaseEvent> events) {
        var file = this;
        for (var event : events) {
            file = file.apply(event);
        }
        return file;
    }

    /** Never refuses: what has happened has happened. */
    public CaseFile apply(CaseEvent event) {
        return CaseHistory.after(this, event);
    }

    public Stage stage() {
        return state.stage();
    }

    /** Everything that will happen by itself if nobody moves. */
    public List<Deadline> deadlines() {
        return state.deadlines();
    }

    CaseFile in(CaseState next) {
        return new CaseFile(
                id, version, next, matter, filedAt, flags, talks, exhibits, desk, ruled, appealedBy, duties, tally);
    }

    CaseFile numbered(long newVersion) {
        return new CaseFile(
                id, newVersion, state, matter, filedAt, flags, talks, exhibits, desk, ruled, appealedBy, duties, tally);
    }

    CaseFile with(Talks newTalks) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, newTalks, exhibits, desk, ruled, appealedBy, duties, tally);
    }

    CaseFile with(Exhibits newExhibits) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, newExhibits, desk, ruled, appealedBy, duties, tally);
    }

    CaseFile with(Desk newDesk) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, exhibits, newDesk, ruled, appealedBy, duties, tally);
    }

    CaseFile with(Ruled newRuled) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, exhibits, desk, newRuled, appealedBy, duties, tally);
    }

    CaseFile with(Duties newDuties) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, exhibits, desk, ruled, appealedBy, newDuties, tally);
    }

    CaseFile with(Tally newTally) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, exhibits, desk, ruled, appealedBy, duties, newTally);
    }

    CaseFile appealed(AccountId by) {
        return new CaseFile(
                id, version, state, matter, filedAt, flags, talks, exhibits, desk, ruled, by, duties, tally);
    }
}

package io.redress.cases;

import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.AdjudicatorAssigned;
import io.redress.cases.CaseEvent.AuthorityAsked;
import io.redress.cases.CaseEvent.AuthorityGranted;
import io.redress.cases.CaseEvent.Consulted;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.Said;
import io.redress.parties.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What each side may see of a case's record (E10). The platform sees everything; a party sees what is between the
 * parties and the platform, its own reasons of a verdict, no decision before it is issued, and no name of the
 * platform's staff; the marketplace's system sees what the two parties see between them.
 */
@Component
class Sight {

    private final EventCodec codec;

    Sight(EventCodec codec) {
        this.codec = codec;
    }

    Optional<TimelineEntry> of(StoredEvent stored, Reader reader) {
        var stamp = stored.event().stamp();
        var named = reader.seesTheDesk() || stamp.side().isParty();
        return seen(stored.event(), reader)
                .map(event -> new TimelineEntry(
                        stored.seq(),
                        stamp.at(),
                        stamp.side(),
                        named ? stamp.by() : null,
                        named ? event : codec.restamped(event, unnamed(stamp))));
    }

    /** An account of the staff is as good as a name to whoever meets it twice. */
    private static Stamp unnamed(Stamp stamp) {
        return new Stamp(stamp.caseId(), stamp.at(), stamp.side(), AccountId.SYSTEM);
    }

    private static Optional<CaseEvent> seen(CaseEvent event, Reader reader) {
        if (reader.seesTheDesk()) {
            return Optional.of(event);
        }
        return switch (event) {
            case Said said when said.audience() == Audience.STAFF -> Optional.empty();
            case Consulted _, HandedOver _, AuthorityAsked _, AuthorityGranted _ -> Optional.empty();
            // What is proposed is not decided: no party may act on it, or learn that somebody disagreed.
            case DecisionProposed _, DecisionConfirmed _, DecisionReturned _ -> Optional.empty();
            case Adjudicated decision -> Optional.of(forParty(decision, reader));
            case AdjudicatorAssigned assigned ->
                Optional.of(new AdjudicatorAssigned(assigned.stamp(), AccountId.SYSTEM));
            default -> Optional.of(event);
        };
    }

    private static Adjudicated forParty(Adjudicated decision, Reader reader) {
        var all = decision.verdict();
        var own = new Verdict(
                all.outcome(),
                all.fault(),
                all.facts(),
                all.grounds(),
                all.remedies(),
                all.tariffs(),
                reader == Reader.SELLER ? "" : all.toBuyer(),
                reader == Reader.BUYER ? "" : all.toSeller());
        return new Adjudicated(
                decision.stamp(),
                decision.matter(),
                decision.instance(),
                decision.ruling(),
                own,
                decision.penalties(),
                decision.appeal());
    }
}

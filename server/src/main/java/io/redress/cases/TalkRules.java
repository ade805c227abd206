package io.redress.cases;

import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.AskPlatform;
import io.redress.cases.CaseCommand.Explain;
import io.redress.cases.CaseCommand.MakeOffer;
import io.redress.cases.CaseCommand.Propose;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.SignOff;
import io.redress.cases.CaseEvent.DemandAccepted;
import io.redress.cases.CaseEvent.DemandRefused;
import io.redress.cases.CaseEvent.Offered;
import io.redress.cases.CaseEvent.PlatformAsked;
import io.redress.cases.CaseEvent.Settled;
import io.redress.cases.CaseEvent.SignedOff;
import io.redress.cases.Offer.Nature;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Decision;
import io.redress.rulebook.ClockName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The seller's answer and the talks (协商): offers, proposals and the sign-off that binds both sides (签字确认). */
final class TalkRules {

    static Decision<CaseEvent> agree(Scene scene, Agree c) {
        var demand = scene.file().talks().offers().getFirst();
        return Decision.accept(
                bound(scene, List.of(new DemandAccepted(scene.stamp(), c.statement())), demand.signedBy(Side.SELLER)));
    }

    static Decision<CaseEvent> offer(Scene scene, MakeOffer c) {
        return Check.refuseIf(c.remedies().isEmpty(), CaseRefusal.DEMAND_MISSING)
                .and(() -> RemedyCheck.offered(c.remedies(), scene.file().matter(), scene.conduct()))
                .and(() -> Check.NONE.andEvidence(scene, c.evidence()))
                .thenEvent(() -> offered(scene, Nature.REMEDY, c.remedies(), c.statement(), c.evidence()));
    }

    static Decision<CaseEvent> propose(Scene scene, Propose c) {
        return Check.refuseIf(c.remedies().isEmpty(), CaseRefusal.DEMAND_MISSING)
                .andText(c.reason(), "reason")
                .and(() -> RemedyCheck.proposed(c.remedies(), scene.file().matter(), scene.conduct()))
                .thenEvent(() -> offered(scene, Nature.REMEDY, c.remedies(), c.reason(), Set.of()));
    }

    static Decision<CaseEvent> explain(Scene scene, Explain c) {
        return Check.refuseIf(c.nature() == Nature.REMEDY, CaseRefusal.NATURE_NOT_ALLOWED)
                .andText(c.text(), "text")
                .and(() -> RemedyCheck.offered(c.remedies(), scene.file().matter(), scene.conduct()))
                .thenEvent(() -> offered(scene, c.nature(), c.remedies(), c.text(), Set.of()));
    }

    static Decision<CaseEvent> refuse(Scene scene, Refuse c) {
        return Check.text(c.reason(), "reason")
                .andEvidence(scene, c.evidence())
                .thenEvent(() ->
                        new DemandRefused(scene.stamp(), c.reason(), c.evidence(), scene.arm(ClockName.NEGOTIATION)));
    }

    static Decision<CaseEvent> askPlatform(Scene scene, AskPlatform c) {
        return Decision.accept(new PlatformAsked(scene.stamp(), c.reason(), scene.arm(ClockName.DECISION)));
    }

    static Decision<CaseEvent> signOff(Scene scene, SignOff c) {
        var side = scene.by().side();
        var found = scene.file().talks().find(c.offer());
        return Check.refuseIf(found.isEmpty(), CaseRefusal.OFFER_UNKNOWN)
                .orIf(found.filter(offer -> !offer.standing()).isPresent(), CaseRefusal.OFFER_REPLACED)
                .orIf(found.filter(offer -> offer.signed().contains(side)).isPresent(), CaseRefusal.ALREADY_SIGNED)
                .then(() -> Decision.accept(
                        bound(scene, List.of(), found.orElseThrow().signedBy(side))));
    }

    /** The events of a signature: the signature itself and, if it was the last one wanted, the settlement. */
    private static List<CaseEvent> bound(Scene scene, List<CaseEvent> before, Offer signed) {
        var events = new ArrayList<>(before);
        events.add(new SignedOff(scene.stamp(), signed.no()));
        if (signed.binds()) {
            events.addAll(settled(scene, signed));
        }
        return events;
    }

    static List<CaseEvent> settled(Scene scene, Offer offer) {
        var performance = offer.remedies().isEmpty() ? null : scene.arm(ClockName.PERFORMANCE);
        var settled = new Settled(scene.stamp(), offer.no(), offer.nature(), offer.remedies(), performance);
        return performance == null
                ? List.of(settled, PromiseRules.closed(scene, outcome(offer.nature())))
                : List.of(settled);
    }

    static Outcome outcome(Nature nature) {
        return switch (nature) {
            case REMEDY -> Outcome.SETTLED;
            case GOOD_WILL -> Outcome.GOOD_WILL;
            case MISUNDERSTANDING -> Outcome.MISUNDERSTANDING;
        };
    }

    private static CaseEvent offered(
            Scene scene, Nature nature, List<Remedy> remedies, String text, Set<EvidenceId> evidence) {
        return new Offered(
                scene.stamp(),
                scene.file().talks().nextNo(),
                nature,
                Remedy.numbered(remedies),
                text,
                evidence,
                opensTalks(scene));
    }

    /** The seller's first answer opens the talks; later offers do not prolong them. */
    private static @Nullable Deadline opensTalks(Scene scene) {
        return scene.file().stage() == Stage.AWAITING_ANSWER ? scene.arm(ClockName.NEGOTIATION) : null;
    }

    private TalkRules() {}
}

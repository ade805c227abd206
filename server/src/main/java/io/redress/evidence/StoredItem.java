package io.redress.evidence;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Role;
import io.redress.parties.Verb;
import java.util.Optional;

/**
 * An item with what the outside need not know: where its clean copies lie and who may see it.
 *
 * @param display the drawn copies of a picture; empty for all else, which is served as it came
 * @param guard by whom it may be seen: its uploader's until it is attached, then its subject's
 */
record StoredItem(EvidenceItem item, Optional<Display> display, Guarded guard) {

    /** The clean copies of a picture, both in the same media type. */
    record Display(String mediaType, String sha256, String thumbnailSha256) {}

    boolean isUploader(Actor actor) {
        return item.by().equals(actor.id());
    }

    boolean isDraft() {
        return item.attachment().isEmpty();
    }

    /** A draft is nobody's business but its uploader's, not even a supervisor's: it has not been handed in. */
    boolean mayView(Actor actor) {
        return (!isDraft() || isUploader(actor)) && Permissions.may(actor, Verb.VIEW, guard);
    }

    /**
     * The untouched bytes, with place and camera: for the uploader, for staff whose matter it is, not as a party, and
     * for regulators, who look at how it was judged.
     */
    boolean mayViewOriginal(Actor actor) {
        return mayView(actor) && (isUploader(actor) || looksAfterIt(actor));
    }

    /** Who downloaded it and when: as the untouched bytes. */
    boolean mayViewCustody(Actor actor) {
        return mayViewOriginal(actor);
    }

    private boolean looksAfterIt(Actor actor) {
        boolean isParty = guard.buyer().filter(actor.id()::equals).isPresent()
                || guard.shop().filter(actor.shops()::contains).isPresent();
        return (actor.isStaff() || actor.is(Role.REGULATOR)) && !isParty;
    }

    StoredItem guardedBy(Guarded today) {
        return new StoredItem(item, display, today.as(Guarded.EVIDENCE));
    }
}

package io.redress.evidence;

import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of evidence (证据): a sealed file and what is known about it. Nothing of it changes once it is attached.
 *
 * @param name the uploader's file name, for display only; never a path
 * @param mediaType of the original, told from its bytes
 * @param bytes size of the original
 * @param sha256 of the original, 64 lower-case hex digits: the seal
 * @param category what the rulebook wants it for, such as {@code product_photo}; empty when not said
 * @param at when it was handed in or taken
 * @param attachment what it belongs to; empty for a draft
 */
public record EvidenceItem(
        EvidenceId id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Kind kind,
        String category,
        String note,
        AccountId by,
        Instant at,
        Optional<Picture> picture,
        Optional<Attachment> attachment) {

    /** What sort of evidence it is. */
    public enum Kind {
        PHOTO,
        SCREENSHOT,
        PDF,
        AUDIO,
        VIDEO,
        /** Taken by the system: an order, its payment, logistics or reviews as they stood. */
        SNAPSHOT
    }

    /**
     * What was learned when the picture was decoded.
     *
     * @param width of the display version in pixels, orientation applied
     * @param height of the display version in pixels, orientation applied
     * @param frames pictures in the original; only the first is shown
     * @param locationRemoved the original carries a place, the display version does not
     */
    public record Picture(int width, int height, int frames, boolean locationRemoved) {}

    /** What the item was attached to, by whom and when. */
    public record Attachment(String subjectKind, UUID subjectId, AccountId by, Instant at) {}
}

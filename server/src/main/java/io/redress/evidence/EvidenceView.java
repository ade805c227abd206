package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Attachment;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.EvidenceItem.Picture;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as the API shows it.
 *
 * @param sha256 of the original bytes: compare it with the file on your disk
 * @param picture null when it is no picture
 * @param attachment null while it is a draft
 * @param links what this reader may fetch: {@code content}, {@code thumbnail}, {@code original}, {@code custody}
 */
record EvidenceView(
        EvidenceId id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Kind kind,
        String category,
        String note,
        AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable Picture picture,
        @Nullable Attachment attachment,
        Map<String, String> links) {

    static EvidenceView of(StoredItem stored, Actor reader) {
        var item = stored.item();
        return new EvidenceView(
                item.id(),
                item.name(),
                item.mediaType(),
                item.bytes(),
                item.sha256(),
                item.kind(),
                item.category(),
                item.note(),
                item.by(),
                item.at(),
                item.picture().orElse(null),
                item.attachment().orElse(null),
                links(stored, reader));
    }

    private static Map<String, String> links(StoredItem stored, Actor reader) {
        var links = new LinkedHashMap<String, String>();
        var self = "/api/v1/evidence/" + stored.item().id().value();
        links.put("content", self + "/content");
        if (stored.item().picture().isPresent()) {
            links.put("thumbnail", self + "/thumbnail");
        }
        if (stored.mayViewOriginal(reader)) {
            links.put("original", self + "/original");
            links.put("custody", self + "/custody");
        }
        return links;
    }
}

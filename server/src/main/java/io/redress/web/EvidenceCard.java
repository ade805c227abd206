package io.redress.web;

import io.redress.cases.Side;
import io.redress.evidence.EvidenceItem;
import io.redress.rulebook.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a card.
 *
 * @param party class of whoever brought it: {@code p-buyer}, {@code p-seller}, {@code p-platform}, {@code p-system}
 * @param href where it opens
 * @param thumbnail a small picture of it; null where there is none, then the icon stands in its place
 * @param number its evidence number; empty where it has none
 * @param about who brought it and when
 */
public record EvidenceCard(
        String party,
        String href,
        @Nullable String thumbnail,
        String icon,
        String title,
        String number,
        String about,
        @Nullable Seal seal) {

    /** What a side brought is sealed, but nobody else vouches for it; what the system took, the system vouches for. */
    static EvidenceCard of(EvidenceItem item, Side by, Edition rules, Screen screen) {
        var id = item.id().value();
        var address = "/api/v1/evidence/" + id;
        var taken = item.kind() == EvidenceItem.Kind.SNAPSHOT;
        var type = rules.evidence().get(item.category());
        return new EvidenceCard(
                screen.party(by),
                address + "/content",
                item.picture().isPresent() ? address + "/thumbnail" : null,
                icon(item.kind()),
                item.name(),
                "",
                (type == null ? "" : screen.words(type.name()) + " · ") + screen.time(item.at()),
                taken
                        ? new Seal(Seal.Kind.VERIFIED, screen.t("seal.system"))
                        : new Seal(Seal.Kind.OWN, screen.t("seal.own")));
    }

    private static String icon(EvidenceItem.Kind kind) {
        return switch (kind) {
            case PHOTO, SCREENSHOT -> "photo";
            case PDF -> "file-text";
            case AUDIO -> "volume";
            case VIDEO -> "video";
            case SNAPSHOT -> "database";
        };
    }
}

package io.redress.evidence;

import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.proof.ArchivePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a reader takes away of an item. */
@Component
class Copies {

    private final EvidenceStore store;
    private final FileStore files;
    private final Readings readings;
    private final Clock clock;

    Copies(EvidenceStore store, FileStore files, Readings readings, Clock clock) {
        this.store = store;
        this.files = files;
        this.readings = readings;
        this.clock = clock;
    }

    /** The actor may see it: that has been asked. */
    EvidenceCopy of(StoredItem stored, Actor reader) {
        if (!stored.isDraft()) {
            readings.add(stored.item().id(), reader.id(), Readings.Version.CONTENT, clock.instant());
        }
        try {
            return stored.display().isPresent()
                    ? file(
                            stored.display().get().mediaType(),
                            stored.display().get().sha256())
                    : asHandedIn(stored.item());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to read evidence " + stored.item().id(), e);
        }
    }

    /** A snapshot's bytes lie in the database and are small; they are read when they are wanted. */
    private EvidenceCopy asHandedIn(EvidenceItem item) throws IOException {
        if (item.kind() != EvidenceItem.Kind.SNAPSHOT) {
            return file(item.mediaType(), item.sha256());
        }
        var content = new ArchivePart(
                item.bytes(),
                () -> new ByteArrayInputStream(store.snapshotBody(item.sha256()).orElseThrow(Problem::notFound)));
        return new EvidenceCopy("json", content);
    }

    private EvidenceCopy file(String mediaType, String sha256) throws IOException {
        return new EvidenceCopy(ending(mediaType), ArchivePart.of(files.path(sha256)));
    }

    /** Of {@code audio/mpeg}: {@code mpeg}. */
    private static String ending(String mediaType) {
        var subtype = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return subtype.replaceAll("[^a-z0-9]", "");
    }
}

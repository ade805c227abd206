package io.redress.evidence;

import static io.redress.seals.RecordTables.TIME;

import io.redress.seals.Amiss;
import io.redress.seals.RecordKey;
import io.redress.seals.RecordSource;
import io.redress.seals.RecordTables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the evidence goes into the log: items once they are attached, and who downloaded them (D4). */
@Configuration(proxyBeanMethods = false)
class SealedEvidence {

    /** Who may see it is not part of it: the subject says that anew every day. */
    private static final String ITEMS = """
            SELECT id AS ref, 0::bigint AS seq, jsonb_build_object('name', name, 'note', note, 'category', category,
                'sort', lower(kind), 'media_type', media_type, 'bytes', bytes, 'sha256', sha256,
                'display_sha256', display_sha256, 'thumbnail_sha256', thumbnail_sha256, 'by', uploaded_by,
                'at', to_char(uploaded_at at time zone 'UTC', %1$s), 'subject_kind', subject_kind,
                'subject', subject_id, 'attached_by', attached_by,
                'attached_at', to_char(attached_at at time zone 'UTC', %1$s)) AS says
            FROM evidence.item WHERE subject_id IS NOT NULL""".formatted(TIME);

    private static final String READINGS = """
            SELECT item AS ref, no AS seq, jsonb_build_object('reader', reader, 'version', lower(version),
                'at', to_char(at at time zone 'UTC', %s)) AS says
            FROM evidence.evidence_reading""".formatted(TIME);

    private static final String UNSEALED = "evidence.unsealed";

    @Bean
    RecordSource sealedItems(RecordTables tables, EvidenceStore store, FileStore files) {
        return tables.source("evidence_item", UNSEALED, ITEMS, keys -> amiss(keys, store, files));
    }

    @Bean
    RecordSource sealedDownloads(RecordTables tables) {
        return tables.source("evidence_reading", UNSEALED, READINGS);
    }

    /** Whether the bytes are still those under whose hash the item was sealed. */
    private static List<Amiss> amiss(Collection<RecordKey> keys, EvidenceStore store, FileStore files) {
        var amiss = new ArrayList<Amiss>();
        var ids = keys.stream().map(key -> new EvidenceId(key.ref())).toList();
        for (var stored : store.findAll(ids)) {
            for (var hash : hashes(stored)) {
                var found = found(stored, hash, store, files);
                if (!found.equals(hash)) {
                    var key = new RecordKey(stored.item().id().value(), 0);
                    amiss.add(Amiss.of("evidence_item", key, "its bytes " + hash + " are " + found));
                }
            }
        }
        return amiss;
    }

    /** A small picture may be its own copy. */
    private static Set<String> hashes(StoredItem stored) {
        var hashes = new LinkedHashSet<>(List.of(stored.item().sha256()));
        stored.display().ifPresent(display -> hashes.addAll(List.of(display.sha256(), display.thumbnailSha256())));
        return hashes;
    }

    private static String found(StoredItem stored, String hash, EvidenceStore store, FileStore files) {
        try {
            if (stored.item().kind() == EvidenceItem.Kind.SNAPSHOT) {
                return store.snapshotBody(hash).map(Workspace::hash).orElse("missing");
            }
            var path = files.path(hash);
            return Files.exists(path) ? Workspace.hash(Files.readAllBytes(path)) : "missing";
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }
}

package io.redress.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Derives a log anew and names each file that does not agree: entries hash to the leaves, leaves to the tiles above,
 * and these to the root that was signed.
 *
 * <p>Files beyond the checkpoint are left alone: a publication that broke off leaves them, and the next one replaces
 * them.
 */
public final class LogAudit {

    /**
     * Something that does not agree.
     *
     * @param path of the file
     * @param what is wrong with it, as "Expected …, but …"
     */
    public record Finding(String path, String what) {}

    private final TileStore store;
    private final List<Finding> findings = new ArrayList<>();

    private LogAudit(TileStore store) {
        this.store = store;
    }

    /**
     * Reads the whole log.
     *
     * @param key of the log
     * @param least entries that somebody else knows to be published, such as a table or a witness; 0 if nobody does
     * @return what does not agree; nothing if all does
     */
    public static List<Finding> of(TileStore store, NoteKey key, long least) throws IOException {
        var audit = new LogAudit(store);
        var checkpoint = audit.checkpoint(key);
        if (checkpoint.isPresent()) {
            audit.require(
                    checkpoint.get().size() >= least, least, checkpoint.get().size());
            audit.tiles(checkpoint.get());
            audit.findings.addAll(new StrayTiles(store, checkpoint.get().size()).find());
        } else if (audit.findings.isEmpty()) {
            audit.require(least == 0, least, 0);
        }
        return List.copyOf(audit.findings);
    }

    private void require(boolean enough, long least, long found) {
        if (!enough) {
            wrongCheckpoint("Expected at least " + least + " entries, but it has " + found);
        }
    }

    private void wrongCheckpoint(String what) {
        findings.add(new Finding(TileLog.CHECKPOINT, what));
    }

    private Optional<Checkpoint> checkpoint(NoteKey key) throws IOException {
        var bytes = store.read(TileLog.CHECKPOINT);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            var signed = SignedCheckpoint.verified(SignedNote.parse(bytes.get()), key);
            if (signed.isEmpty()) {
                wrongCheckpoint("Expected the signature of " + key.name() + ", but it does not verify");
            }
            return signed.map(SignedCheckpoint::checkpoint);
        } catch (IllegalArgumentException e) {
            wrongCheckpoint("Expected a checkpoint, but it is malformed");
            return Optional.empty();
        }
    }

    /**
     * The signed root says whether the entries or the hashes beside them are the true ones, and so which file is to be
     * named. When neither lead to the root, both are.
     */
    private void tiles(Checkpoint checkpoint) throws IOException {
        var byEntries = DerivedLog.fromEntries(store, checkpoint.size());
        if (byEntries.root().equals(Optional.of(checkpoint.root()))) {
            findings.addAll(byEntries.findings());
            return;
        }
        var byHashes = DerivedLog.fromHashes(store, checkpoint.size());
        findings.addAll(byHashes.findings());
        if (!byHashes.root().equals(Optional.of(checkpoint.root()))) {
            byEntries.findings().stream()
                    .filter(found -> !findings.contains(found))
                    .forEach(findings::add);
            wrongCheckpoint("Expected the root of %d entries to be %s, but entries and tiles lead to others"
                    .formatted(checkpoint.size(), checkpoint.root()));
        }
    }

    static boolean startsWith(byte[] whole, byte[] start) {
        return start.length <= whole.length && Arrays.equals(whole, 0, start.length, start, 0, start.length);
    }
}

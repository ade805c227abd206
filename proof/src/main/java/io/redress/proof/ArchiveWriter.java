package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts files, records and their proofs into an archive that anyone can check: a zip with a signed manifest and the
 * verifier itself. The format is described in docs/proof.md.
 *
 * <p>Whether the reader of the archive may see what is in it has been decided before.
 */
public final class ArchiveWriter {

    static final String FORMAT = "redress-archive/1";

    /** The verifier refuses more. */
    static final int MOST_FILES = 10_000;

    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final String CHECKPOINT = "log/checkpoint";

    private final TileLog log;
    private final SignedCheckpoint head;
    private final List<NoteKey> witnesses;
    private final Map<String, ArchivePart> files = new TreeMap<>();
    private final List<Map<String, ?>> records = new ArrayList<>();
    private final List<Map<String, ?>> earlier = new ArrayList<>();
    private final List<Map<String, ?>> stamps = new ArrayList<>();

    /**
     * Begins an archive.
     *
     * @param log whose last checkpoint holds all records
     * @param witnesses known ones; the archive names those that cosigned
     */
    public ArchiveWriter(TileLog log, Collection<NoteKey> witnesses) throws IOException {
        this.log = log;
        this.head = log.head().orElseThrow(() -> new IllegalStateException("Expected a log, but it has no checkpoint"));
        this.witnesses = head.note().signers(witnesses);
        put(CHECKPOINT, ArchivePart.of(onlyKnown(head)));
        put("Verify.java", ArchivePart.of(verifier()));
        put("README.txt", ArchivePart.of(resource("archive-readme.txt")));
    }

    /** Entries of the log that its last checkpoint speaks of: a record beyond them cannot be proved yet. */
    public long size() {
        return head.checkpoint().size();
    }

    /** What nobody in the manifest signed has no place in an archive. */
    private byte[] onlyKnown(SignedCheckpoint signed) {
        var text = signed.note().text();
        var known = new ArrayList<>(witnesses);
        known.add(log.key());
        var lines = signed.note().signatures().stream()
                .filter(line -> known.stream().anyMatch(key -> key.isNamedBy(line) && key.verifies(text, line)))
                .distinct()
                .toList();
        return new SignedNote(text, lines).bytes();
    }

    /** Java runs a lone file only if it is of no package. */
    private static byte[] verifier() throws IOException {
        var source = new String(resource("verify/Verify.java"), UTF_8);
        return source.replaceFirst("^package [a-z.]+;\\n+", "").getBytes(UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ArchiveWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + name + " beside the classes, but it is missing");
            }
            return in.readAllBytes();
        }
    }

    /**
     * Adds a file under {@code files/}.
     *
     * @param path letters, digits, {@code . _ -} and slashes; names that people gave belong into a record
     */
    public ArchiveWriter file(String path, ArchivePart content) {
        put("files/" + path, content);
        return this;
    }

    /**
     * Adds a record with its salt and its proof.
     *
     * @param index where the log holds it; what it does not hold there is refused
     */
    public ArchiveWriter record(long index, SaltedRecord record) throws IOException {
        var proof = log.inclusion(index, head.checkpoint().size());
        if (!proof.holds(record.leaf(), head.checkpoint().root())) {
            throw new IllegalStateException("Expected the record at " + index + " of the log, but it holds another");
        }
        var path = "records/" + index + ".json";
        put(path, ArchivePart.of(record.record().bytes()));
        records.add(Map.of(
                "index",
                index,
                "path",
                path,
                "proof",
                base64(proof.path()),
                "salt",
                record.salt().base64()));
        return this;
    }

    /** Adds an earlier checkpoint, which shows since when the log holds what it held then. */
    public ArchiveWriter earlier(SignedCheckpoint signed) throws IOException {
        if (SignedCheckpoint.verified(signed.note(), log.key()).isEmpty()) {
            throw new IllegalArgumentException("Expected a checkpoint of the log, but it did not sign this");
        }
        long size = signed.checkpoint().size();
        var proof = log.consistency(size, head.checkpoint().size());
        if (size == 0
                || !proof.holds(signed.checkpoint().root(), head.checkpoint().root())) {
            throw new IllegalStateException(
                    "Expected a log that continues its checkpoint of " + size + ", but it does not");
        }
        if (size < head.checkpoint().size() && !files.containsKey(place(signed))) {
            put(place(signed), ArchivePart.of(onlyKnown(signed)));
            earlier.add(Map.of("checkpoint", place(signed), "proof", base64(proof.path())));
        }
        return this;
    }

    /** Adds a time stamp (RFC 3161) of a checkpoint, and the checkpoint with it. */
    public ArchiveWriter timeStamp(SignedCheckpoint signed, byte[] token) throws IOException {
        earlier(signed);
        var place = "log/time-stamp-" + (stamps.size() + 1) + ".tsr";
        put(place, ArchivePart.of(token));
        stamps.add(Map.of("checkpoint", place(signed), "token", place));
        return this;
    }

    private String place(SignedCheckpoint signed) {
        long size = signed.checkpoint().size();
        return size == head.checkpoint().size() ? CHECKPOINT : "log/checkpoint-" + size;
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    private void put(String path, ArchivePart content) {
        if (!PATH.matcher(path).matches() || files.size() >= MOST_FILES) {
            throw new IllegalArgumentException("Expected up to 10,000 files with plain names, but got " + path);
        }
        if (files.put(path, content) != null) {
            throw new IllegalArgumentException("Expected each file once, but got " + path + " again");
        }
    }

    /**
     * Writes the archive. Equal input gives equal bytes.
     *
     * @param subject what it is of, such as a case number
     * @param exportedAt to be shown, to the second
     */
    public void write(OutputStream out, String subject, Instant exportedAt) throws IOException {
        var manifest = CanonicalRecord.of(manifest(subject, exportedAt)).bytes();
        var signed = log.sign(FORMAT + "\n" + Hash.sha256(manifest) + "\n");
        var zip = new CanonicalZip(out);
        zip.add("manifest.json", ArchivePart.of(manifest));
        zip.add("manifest.sig", ArchivePart.of(signed.toString().getBytes(UTF_8)));
        for (var file : files.entrySet()) {
            zip.add(file.getKey(), file.getValue());
        }
        zip.finish();
    }

    private Map<String, ?> manifest(String subject, Instant exportedAt) throws IOException {
        var listed = new ArrayList<Map<String, ?>>();
        for (var file : files.entrySet()) {
            var part = file.getValue();
            listed.add(Map.of("path", file.getKey(), "sha256", part.sha256(), "size", part.size()));
        }
        return Map.of(
                "exportedAt", Instant.ofEpochSecond(exportedAt.getEpochSecond()).toString(),
                "files", listed,
                "format", FORMAT,
                "log", logMembers(),
                "records", records,
                "subject", subject,
                "timestamps", stamps);
    }

    private Map<String, ?> logMembers() {
        return Map.of(
                "checkpoint",
                CHECKPOINT,
                "earlier",
                earlier,
                "key",
                log.key().toString(),
                "witnesses",
                witnesses.stream().map(NoteKey::toString).toList());
    }
}

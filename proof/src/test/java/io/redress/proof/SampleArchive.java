package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;

/** An archive of a case with three records, an earlier checkpoint and a witness, as the server would export it. */
final class SampleArchive {

    static final NoteSigner SIGNER = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    static final NoteSigner WITNESS = NoteSigner.generate("witness.example", NoteKey.Kind.COSIGNATURE);

    static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    private SampleArchive() {}

    static byte[] bytes() throws IOException {
        return bytes(SIGNER, 300);
    }

    /** Of a log with so many entries, the last three of which are the case's. */
    static byte[] bytes(NoteSigner signer, int size) throws IOException {
        var random = new Random(size);
        var log = new TileLog(new MemoryStore(), signer);
        var records = new ArrayList<SaltedRecord>();
        for (int i = 0; i < 3; i++) {
            var record = CanonicalRecord.of(Map.of(
                    "at",
                    NOW.toString(),
                    "kind",
                    "frozen",
                    "number",
                    EvidenceNumber.random(random).value(),
                    "n",
                    i));
            records.add(new SaltedRecord(Salt.random(random), record));
        }
        cosign(log, log.publish(0, Entries.entries(0, size - 3L)));
        var earlier = log.head();
        cosign(
                log,
                log.publish(size - 3L, records.stream().map(SaltedRecord::entry).toList()));
        var archive = new ArchiveWriter(log, List.of(WITNESS.key()));
        if (earlier.isPresent() && size > 3) {
            archive.earlier(earlier.get());
        }
        for (int i = 0; i < 3; i++) {
            archive.record(size - 3L + i, records.get(i));
        }
        archive.file("case.json", ArchivePart.of("{\"case\":\"TS-20261113-0187-K\"}".getBytes(UTF_8)));
        archive.file("index.html", ArchivePart.of("<h1>维权案件</h1>".getBytes(UTF_8)));
        var out = new ByteArrayOutputStream();
        archive.write(out, "TS-20261113-0187-K", NOW);
        return out.toByteArray();
    }

    private static void cosign(TileLog log, SignedCheckpoint signed) throws IOException {
        log.cosign(signed.checkpoint(), List.of(WITNESS.sign(signed.checkpoint().text(), NOW)), List.of(WITNESS.key()));
    }

    /** Takes an archive apart, in order. */
    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Puts parts together again, in the right form. */
    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new CanonicalZip(out);
        for (var part : parts.entrySet()) {
            zip.add(part.getKey(), ArchivePart.of(part.getValue()));
        }
        zip.finish();
        return out.toByteArray();
    }
}

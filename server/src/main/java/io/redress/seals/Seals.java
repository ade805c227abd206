package io.redress.seals;

import io.redress.parties.OpenToAll;
import io.redress.proof.ArchiveWriter;
import io.redress.proof.ConsistencyProof;
import io.redress.proof.InclusionProof;
import io.redress.proof.NoteKey;
import io.redress.proof.SaltedRecord;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.TileLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The way into the log: what of a thing is sealed, and the proofs of it. */
@Service
public class Seals {

    /** Entries asked for at once: more than any case has. */
    public static final int MOST = 5_000;

    private final List<RecordSource> sources;
    private final LeafStore leaves;
    private final TileLog log;
    private final Witnessing witnessing;

    Seals(List<RecordSource> sources, LeafStore leaves, TileLog log, Witnessing witnessing) {
        this.witnessing = witnessing;
        this.sources = List.copyOf(sources);
        this.leaves = leaves;
        this.log = log;
    }

    /**
     * What is in the log about these things, in its order; at most {@link #MOST}. Entries and salts tell nothing of a
     * person by themselves, but the salt makes a record guessable: hand it only to those who may see the record.
     */
    public List<Leaf> about(String kind, Collection<UUID> refs) {
        return refs.isEmpty() ? List.of() : leaves.about(kind, refs, MOST);
    }

    /** Records about these things that are published, in the order of the log; at most {@link #MOST}. */
    @OpenToAll("for other modules, which show records by the permission of what they are about")
    public List<Sealed> records(String kind, Collection<UUID> refs) {
        var published = checkpoint().map(head -> head.checkpoint().size()).orElse(0L);
        var places =
                about(kind, refs).stream().filter(leaf -> leaf.no() < published).toList();
        var records = sources.stream()
                .filter(source -> source.kind().equals(kind))
                .flatMap(source -> source.read(places.stream().map(Leaf::key).toList()).stream())
                .collect(Collectors.toMap(LogRecord::key, LogRecord::record));
        return places.stream()
                .flatMap(leaf -> Optional.ofNullable(records.get(leaf.key())).stream()
                        .map(record -> new Sealed(leaf.no(), leaf.key(), new SaltedRecord(leaf.salt(), record))))
                .toList();
    }

    /** Begins an archive of records and files, which is signed as the log is. */
    @OpenToAll("whoever puts something into it has decided who may have it")
    public ArchiveWriter archive() {
        return reading(() -> new ArchiveWriter(log, witnessing.keys()));
    }

    /** How large the published log is and what it says; empty before the first record is published. */
    public Optional<SignedCheckpoint> checkpoint() {
        return reading(log::head);
    }

    /** Whose log it is. */
    public NoteKey key() {
        return log.key();
    }

    /** Proves an entry in the log of a published size. */
    public InclusionProof inclusion(long no, long size) {
        return reading(() -> log.inclusion(no, size));
    }

    /** Proves that the log of the new size continues that of the old one; both published. */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        return reading(() -> log.consistency(oldSize, newSize));
    }

    private static <T> T reading(Reading<T> what) {
        try {
            return what.read();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the log, but could not", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}

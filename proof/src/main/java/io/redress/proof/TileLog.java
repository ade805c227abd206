package io.redress.proof;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tamper-evident log of entries in open formats: C2SP tlog-tiles on a store, checkpoints signed with Ed25519.
 *
 * <p>Somebody else gives the entries their order (a table with an index, say) and publishes them here afterwards, as
 * often as it takes. Tiles are written before the checkpoint that speaks of them, so whatever breaks off is done again
 * by the next call. One publisher at a time: the caller holds a lock. Readers need none.
 */
public final class TileLog {

    /** Entries of one call; more than a second's work, and 20 MB of tiles. */
    public static final int MOST_ENTRIES = 262_144;

    static final String CHECKPOINT = "checkpoint";

    private final TileStore store;
    private final NoteSigner signer;

    /** @param signer whose name is the origin of the log */
    public TileLog(TileStore store, NoteSigner signer) {
        if (signer.key().kind() != NoteKey.Kind.NOTE) {
            throw new IllegalArgumentException("Expected a key that signs notes, but got that of a witness");
        }
        this.store = store;
        this.signer = signer;
    }

    public NoteKey key() {
        return signer.key();
    }

    /** The last checkpoint; nothing before the first one. A checkpoint that this log did not sign is breakage. */
    public Optional<SignedCheckpoint> head() throws IOException {
        var bytes = store.read(CHECKPOINT);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var verified = SignedCheckpoint.verified(SignedNote.parse(bytes.get()), key());
        if (verified.isEmpty()) {
            throw new IllegalStateException("Expected a checkpoint signed by " + key().name() + ", but it is not");
        }
        return verified;
    }

    /** How many entries are published, and thus provable. */
    public long size() throws IOException {
        return head().map(head -> head.checkpoint().size()).orElse(0L);
    }

    /**
     * Publishes entries and signs a checkpoint over them. What is published already is compared and left alone, so the
     * same call may come again.
     *
     * @param from index of the first entry; a gap after what is published is refused
     * @param entries what is hashed into the leaves, such as {@link SaltedRecord#entry}; up to {@link #MOST_ENTRIES}
     * @return the checkpoint that covers them
     */
    public SignedCheckpoint publish(long from, List<Hash> entries) throws IOException {
        return publishBytes(from, entries.stream().map(Hash::raw).toList());
    }

    SignedCheckpoint publishBytes(long from, List<byte[]> entries) throws IOException {
        var head = head();
        long size = head.map(signed -> signed.checkpoint().size()).orElse(0L);
        if (from < 0 || from > size || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("Expected up to %d entries from %d or below, but got %d from %d"
                    .formatted(MOST_ENTRIES, size, entries.size(), from));
        }
        int known = (int) Math.min(size - from, entries.size());
        compare(size, from, entries.subList(0, known));
        var fresh = entries.subList(known, entries.size());
        if (fresh.isEmpty() && head.isPresent()) {
            return head.get();
        }
        return extend(head, size, fresh);
    }

    private void compare(long size, long from, List<byte[]> entries) {
        var published = new TileNodes(store, size);
        for (int i = 0; i < entries.size(); i++) {
            if (!Arrays.equals(published.node(0, from + i).raw(), Sha256.leaf(entries.get(i)))) {
                throw new IllegalStateException(
                        "Expected entry %d as it was published, but got another".formatted(from + i));
            }
        }
    }

    private SignedCheckpoint extend(Optional<SignedCheckpoint> head, long size, List<byte[]> fresh) throws IOException {
        var writer = new TileWriter(store, size);
        var before = head.map(signed -> signed.checkpoint().root()).orElse(Hash.EMPTY_TREE);
        if (!writer.root().equals(before)) {
            throw new IllegalStateException(
                    "Expected tiles with the root of the checkpoint of size " + size + ", but they have another");
        }
        fresh.forEach(writer::append);
        store.write(writer.files());
        var next = new Checkpoint(key().name(), writer.size(), writer.root());
        requireContinuation(size, before, next);
        var signed = sign(next);
        requireUnmoved(head);
        store.write(Map.of(CHECKPOINT, signed.note().bytes()));
        store.delete(writer.outgrown());
        return signed;
    }

    /** Asks the tiles as they lie in the store, not as we remember them. */
    private void requireContinuation(long size, Hash before, Checkpoint next) {
        var stored = tree(next.size());
        if (!stored.root(next.size()).equals(next.root())
                || !stored.consistency(size, next.size()).holds(before, next.root())) {
            throw new IllegalStateException(
                    "Expected stored tiles that continue the log from " + size + ", but they do not");
        }
    }

    private SignedCheckpoint sign(Checkpoint checkpoint) {
        var signature = signer.sign(checkpoint.text(), Instant.EPOCH);
        return new SignedCheckpoint(checkpoint, new SignedNote(checkpoint.text(), List.of(signature)));
    }

    private void requireUnmoved(Optional<SignedCheckpoint> head) throws IOException {
        if (!head().map(SignedCheckpoint::checkpoint).equals(head.map(SignedCheckpoint::checkpoint))) {
            throw new IllegalStateException("Expected to publish alone, but another checkpoint came in between");
        }
    }

    /**
     * Adds cosignatures to the last checkpoint.
     *
     * @param cosigned what the witnesses saw; if the log has moved on since, nothing happens
     * @param witnesses known keys; signatures of others are dropped
     */
    public void cosign(Checkpoint cosigned, Collection<NoteSignature> signatures, Collection<NoteKey> witnesses)
            throws IOException {
        var head = head();
        if (head.isEmpty() || !head.get().checkpoint().equals(cosigned)) {
            return;
        }
        var genuine = signatures.stream()
                .filter(line ->
                        witnesses.stream().anyMatch(key -> key.isNamedBy(line) && key.verifies(cosigned.text(), line)))
                .toList();
        store.write(Map.of(CHECKPOINT, head.get().note().with(genuine).bytes()));
    }

    /** Signs a text that is no checkpoint. */
    SignedNote sign(String text) {
        return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
    }

    /** Proves an entry in the tree of so many entries, which must be published. */
    public InclusionProof inclusion(long index, long size) throws IOException {
        return published(size).inclusion(index, size);
    }

    /** Proves that the log of the new size continues the one of the old size; both must be published. */
    public ConsistencyProof consistency(long oldSize, long newSize) throws IOException {
        return published(newSize).consistency(oldSize, newSize);
    }

    /** The root at a size up to what is published. */
    public Hash root(long size) throws IOException {
        return published(size).root(size);
    }

    /**
     * Reads the tiles of today, in which those of every earlier size are. Nothing is believed: a proof proves itself.
     */
    private MerkleTree published(long size) throws IOException {
        long today = publishedSize();
        if (size < 0 || size > today) {
            throw new IllegalArgumentException("Expected a size up to " + today + ", but got " + size);
        }
        return tree(today);
    }

    private long publishedSize() throws IOException {
        var bytes = store.read(CHECKPOINT);
        return bytes.isEmpty()
                ? 0
                : SignedCheckpoint.parse(bytes.get()).checkpoint().size();
    }

    /**
     * Entries as they were published, to be compared with what a table holds.
     *
     * @param to after the last; what is not published is left out, as is what is beyond {@link #MOST_ENTRIES}
     */
    public List<Hash> entries(long from, long to) throws IOException {
        long today = publishedSize();
        long end = Math.min(Math.min(to, today), from + MOST_ENTRIES);
        var entries = new ArrayList<Hash>();
        for (long at = from; at < end; at = (at / TilePath.FULL + 1) * TilePath.FULL) {
            var path = TilePath.in(TilePath.ENTRIES, at / TilePath.FULL, today).orElseThrow();
            long last = Math.min(end, at - at % TilePath.FULL + path.width()) - 1;
            EntryBundle.read(store, path).subList((int) (at % TilePath.FULL), (int) (last % TilePath.FULL) + 1).stream()
                    .map(Hash::of)
                    .forEach(entries::add);
        }
        return entries;
    }

    private MerkleTree tree(long size) {
        return new MerkleTree(new TileNodes(store, size));
    }
}

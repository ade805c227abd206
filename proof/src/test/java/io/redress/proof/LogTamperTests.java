package io.redress.proof;

import static io.redress.proof.Entries.entries;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changes a log in every way we could think of, and looks whether the audit finds and names it. */
class LogTamperTests {

    private static final NoteSigner SIGNER = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    private static final long SIZE = 700;

    private static final Map<String, byte[]> CLEAN = new TreeMap<>();
    private static Map<String, byte[]> earlier = Map.of();

    @BeforeAll
    static void publish() throws IOException {
        var store = new MemoryStore();
        var log = new TileLog(store, SIGNER);
        for (long from = 0; from < SIZE; from += 100) {
            earlier = files(store);
            log.publish(from, entries(from, from + 100));
        }
        CLEAN.putAll(files(store));
    }

    private static Map<String, byte[]> files(MemoryStore store) {
        var files = new TreeMap<String, byte[]>();
        store.list().forEach(path -> files.put(path, store.read(path).orElseThrow()));
        return files;
    }

    private static MemoryStore copy() {
        var store = new MemoryStore();
        store.write(CLEAN);
        return store;
    }

    @Test
    @DisplayName("T4 random changes of a log are all found, and the changed file is named")
    void findsEveryChange() throws IOException {
        var random = new Random(4);
        for (int i = 0; i < 2 * Tampering.TIMES; i++) {
            var store = copy();
            var path = change(store, random);

            assertThat(LogAudit.of(store, SIGNER.key(), SIZE))
                    .as("change %d of %s", i, path)
                    .anySatisfy(found -> assertThat(found.path()).isEqualTo(path));
        }
    }

    /** Changes one file; the rest is as it was. */
    private static String change(MemoryStore store, Random random) {
        var paths = List.copyOf(CLEAN.keySet());
        var path = paths.get(random.nextInt(paths.size()));
        var bytes = store.read(path).orElseThrow();
        var changed = Tampering.change(bytes, random);
        if (changed.length == 0 && isNeeded(path)) {
            store.delete(List.of(path));
        } else if (changed.length > 0) {
            store.write(Map.of(path, changed));
        } else {
            return change(store, random);
        }
        return path;
    }

    /** Partial tiles of earlier checkpoints may go. */
    private static boolean isNeeded(String path) {
        return TilePath.parse(path)
                .map(tile -> TilePath.in(tile.level(), tile.index(), SIZE).equals(Optional.of(tile)))
                .orElse(true);
    }

    @Test
    @DisplayName("T4 an entry changed in its bundle and its tile alike is found by the root")
    void findsConsistentChanges() throws IOException {
        var random = new Random(44);
        for (int i = 0; i < 300; i++) {
            var store = copy();
            int index = random.nextInt((int) SIZE);
            var other = Entries.entry(1_000_000 + i).raw();
            overwrite(store, TilePath.ENTRIES, index, other, 34, 2);
            overwrite(store, 0, index, Sha256.leaf(other), 32, 0);

            assertThat(LogAudit.of(store, SIGNER.key(), SIZE)).isNotEmpty();
        }
    }

    private static void overwrite(MemoryStore store, int level, int index, byte[] bytes, int stride, int offset) {
        var path = TilePath.in(level, index / 256, SIZE).orElseThrow().toString();
        var file = store.read(path).orElseThrow();
        System.arraycopy(bytes, 0, file, index % 256 * stride + offset, bytes.length);
        store.write(Map.of(path, file));
    }

    @Test
    @DisplayName(
            "T4 a log written anew with its own key, one entry back-dated, is found by the checkpoint kept elsewhere")
    void findsBackDating() throws IOException {
        var store = new MemoryStore();
        var back = new ArrayList<>(entries(0, SIZE));
        back.add(10, back.removeLast());
        var forged = new TileLog(store, SIGNER);
        forged.publish(0, back);
        var honest = new TileLog(copy(), SIGNER);

        assertThat(LogAudit.of(store, SIGNER.key(), SIZE))
                .as("it is consistent in itself")
                .isEmpty();
        assertThat(forged.consistency(500, SIZE).holds(honest.root(500), forged.root(SIZE)))
                .isFalse();
    }

    @Test
    @DisplayName("T4 a log put back to an earlier state is found by what the table knows")
    void findsRollback() throws IOException {
        var store = new MemoryStore();
        store.write(earlier);

        assertThat(LogAudit.of(store, SIGNER.key(), 0)).isEmpty();
        assertThat(LogAudit.of(store, SIGNER.key(), SIZE))
                .containsExactly(new LogAudit.Finding("checkpoint", "Expected at least 700 entries, but it has 600"));
        assertThat(LogAudit.of(new MemoryStore(), SIGNER.key(), SIZE)).isNotEmpty();
    }

    @Test
    @DisplayName("T4 a file that is no part of a log is named")
    void findsStrangers() throws IOException {
        var store = copy();
        store.write(Map.of("tile/0/000.bak", new byte[1]));

        assertThat(LogAudit.of(store, SIGNER.key(), SIZE))
                .extracting(LogAudit.Finding::path)
                .containsExactly("tile/0/000.bak");
    }

    @Test
    @DisplayName("T4 clean logs, broken off and not, raise no alarm")
    void raisesNoFalseAlarm() throws IOException {
        var random = new Random(1_000);
        for (int i = 0; i < Tampering.TIMES; i++) {
            var store = new MemoryStore();
            int first = 1 + random.nextInt(300);
            new TileLog(store, SIGNER).publish(0, entries(0, first));
            int second = first + random.nextInt(300);
            var failing = new FailingStore(store, random.nextInt(8));
            failing.breaksOff(() -> new TileLog(failing, SIGNER).publish(first, entries(first, second)));

            assertThat(LogAudit.of(store, SIGNER.key(), first)).isEmpty();
        }
    }
}

package io.redress.proof;

import static io.redress.proof.Entries.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileLogTests {

    private static final NoteSigner SIGNER = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    @ParameterizedTest(name = "T2 {0} leaves: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0      | ",
                "1      | tile/0/000.p/1 tile/entries/000.p/1",
                "255    | tile/0/000.p/255 tile/entries/000.p/255",
                "256    | tile/0/000 tile/1/000.p/1 tile/entries/000",
                "257    | tile/0/000 tile/0/001.p/1 tile/1/000.p/1 tile/entries/000 tile/entries/001.p/1"
            })
    @DisplayName("T2 small logs have the files the specification names")
    void laysOutSmallLogs(long size, String files) throws IOException {
        var store = new MemoryStore();

        new TileLog(store, SIGNER).publish(0, entries(0, size));

        var expected = files == null ? List.<String>of() : List.of(files.split(" "));
        assertThat(store.list().filter(path -> !path.equals("checkpoint")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "T2 {0} leaves: {1} full and partial {2} | {3} and {4} | partial {5}")
    @CsvSource({"65536, 256, 0, 1, 0, 1", "70000, 273, 112, 1, 17, 1"})
    @DisplayName("T2 large logs have the tiles of the worked example")
    void laysOutLargeLogs(long size, int leaves, int leafWidth, int inner, int innerWidth, int topWidth)
            throws IOException {
        var store = new MemoryStore();

        new TileLog(store, SIGNER).publish(0, entries(0, size));

        var tiles = new TreeMap<String, Integer>();
        for (var path : store.list().toList()) {
            TilePath.parse(path)
                    .ifPresent(tile ->
                            tiles.merge(tile.level() + (tile.isFull() ? "" : "p" + tile.width()), 1, Integer::sum));
        }
        var expected = new TreeMap<String, Integer>();
        expected.put("0", leaves);
        expected.put("-1", leaves);
        expected.put("1", inner);
        expected.put("2p" + topWidth, 1);
        if (leafWidth > 0) {
            expected.put("0p" + leafWidth, 1);
            expected.put("-1p" + leafWidth, 1);
            expected.put("1p" + innerWidth, 1);
        }
        assertThat(tiles).isEqualTo(expected);
    }

    @Test
    @DisplayName("T2 paths of tiles are read as they are written, and nothing else is")
    void readsPaths() {
        assertThat(new TilePath(1, 1234067, 256)).hasToString("tile/1/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 5, 17)).hasToString("tile/entries/005.p/17");
        for (var path : List.of("tile/0/000", "tile/7/x001/000.p/255", "tile/entries/x999/x000/999")) {
            assertThat(TilePath.parse(path)).get().hasToString(path);
        }
        for (var path : List.of(
                "tile/8/000",
                "tile/0/x000/001",
                "tile/0/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/999",
                "tile/00/000",
                "tile/0/000/",
                "checkpoint")) {
            assertThat(TilePath.parse(path)).as(path).isEmpty();
        }
    }

    @ParameterizedTest(name = "T2 the tree is the same in batches of {0}")
    @ValueSource(ints = {1, 7, 255, 256, 257, 1000})
    @DisplayName("T2 the tree does not depend on how it was published")
    void isTheSameHoweverPublished(int batch) throws IOException {
        var log = new TileLog(new MemoryStore(), SIGNER);
        long size = 613;
        for (long from = 0; from < size; from += batch) {
            log.publish(from, entries(from, Math.min(size, from + batch)));
        }

        var leaves = entries(0, size).stream().map(SaltedRecord::leaf).toList();
        assertThat(log.head().orElseThrow().checkpoint().root())
                .isEqualTo(MerkleTree.of(leaves).root(size));
        for (long index = 0; index < size; index += 37) {
            assertThat(log.inclusion(index, size).holds(leaves.get((int) index), log.root(size)))
                    .isTrue();
            assertThat(log.consistency(index, size).holds(log.root(index), log.root(size)))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("publishing again changes nothing, and other entries in the same place are refused")
    void publishesOnce() throws IOException {
        var log = new TileLog(new MemoryStore(), SIGNER);
        log.publish(0, entries(0, 300));

        assertThat(log.publish(0, entries(0, 300)).checkpoint().size()).isEqualTo(300);
        assertThat(log.publish(250, entries(250, 310)).checkpoint().size()).isEqualTo(310);
        assertThatThrownBy(() -> log.publish(250, entries(0, 10)))
                .hasMessageStartingWith("Expected entry 250 as it was");
        assertThatThrownBy(() -> log.publish(311, entries(311, 312))).hasMessageContaining("from 310 or below");
    }

    @Test
    @DisplayName("tiles that changed behind the log's back stop it before it signs anything")
    void stopsWhenTilesChanged() throws IOException {
        var store = new MemoryStore();
        var log = new TileLog(store, SIGNER);
        log.publish(0, entries(0, 300));
        var tile = store.read("tile/0/001.p/44").orElseThrow();
        tile[40] ^= 1;
        store.write(Map.of("tile/0/001.p/44", tile));

        assertThatThrownBy(() -> log.publish(300, entries(300, 301)))
                .hasMessage("Expected entry 257 to be the one of its leaf, but one of them was changed");
        assertThat(log.size()).isEqualTo(300);
    }

    @Test
    @DisplayName("entries are read back as they were published, from any place")
    void readsEntriesBack() throws IOException {
        var log = new TileLog(new MemoryStore(), SIGNER);
        log.publish(0, entries(0, 600));

        assertThat(log.entries(0, 600)).isEqualTo(entries(0, 600));
        assertThat(log.entries(250, 520)).isEqualTo(entries(250, 520));
        assertThat(log.entries(255, 257)).isEqualTo(entries(255, 257));
        assertThat(log.entries(590, 9_999)).isEqualTo(entries(590, 600));
        assertThat(log.entries(600, 700)).isEmpty();
    }

    @Test
    @DisplayName("tiles and entries that changed alike stop it by the root that was signed")
    void stopsWhenTheRootIsAnother() throws IOException {
        var store = new MemoryStore();
        var other = new MemoryStore();
        new TileLog(store, SIGNER).publish(0, entries(0, 300));
        new TileLog(other, SIGNER).publish(0, entries(1_000, 1_300));
        for (var path : other.list().filter(path -> path.startsWith("tile/")).toList()) {
            store.write(Map.of(path, other.read(path).orElseThrow()));
        }

        assertThatThrownBy(() -> new TileLog(store, SIGNER).publish(300, entries(300, 301)))
                .hasMessageStartingWith("Expected tiles with the root of the checkpoint of size 300");
    }

    @Test
    @DisplayName("an entry that changed behind the log's back is not written on")
    void stopsWhenAnEntryChanged() throws IOException {
        var store = new MemoryStore();
        var log = new TileLog(store, SIGNER);
        log.publish(0, entries(0, 300));
        var bundle = store.read("tile/entries/001.p/44").orElseThrow();
        bundle[40] ^= 1;
        store.write(Map.of("tile/entries/001.p/44", bundle));

        assertThatThrownBy(() -> log.publish(300, entries(300, 301)))
                .hasMessage("Expected entry 257 to be the one of its leaf, but one of them was changed");
    }

    @Test
    @DisplayName("a checkpoint of another key, or one that was changed, is not taken for the log's own")
    void knowsItsOwnCheckpoint() throws IOException {
        var store = new MemoryStore();
        new TileLog(store, SIGNER).publish(0, entries(0, 3));
        var other = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

        assertThatThrownBy(() -> new TileLog(store, other).head())
                .hasMessageStartingWith("Expected a checkpoint signed by");
    }

    @Test
    @DisplayName("what broke off at any file is finished by the next call, with the same tree")
    void goesOnAfterBreakingOffAnywhere() throws IOException {
        var whole = new TileLog(new MemoryStore(), SIGNER);
        whole.publish(0, entries(0, 300));
        var expected = whole.publish(300, entries(300, 1_000)).checkpoint();
        int broken = 0;
        for (int writes = 0; ; writes++) {
            var memory = new MemoryStore();
            new TileLog(memory, SIGNER).publish(0, entries(0, 300));
            var failing = new FailingStore(memory, writes);
            if (!failing.breaksOff(() -> new TileLog(failing, SIGNER).publish(300, entries(300, 1_000)))) {
                break;
            }
            broken++;
            var log = new TileLog(memory, SIGNER);
            var before = log.head().orElseThrow().checkpoint();
            assertThat(log.root(before.size())).isEqualTo(before.root());

            assertThat(log.publish(300, entries(300, 1_000)).checkpoint()).isEqualTo(expected);
        }
        assertThat(broken).isGreaterThan(8);
    }

    @Test
    @DisplayName("T2 a log in a folder is the same as one in memory, and goes on after a restart")
    void livesInAFolder(@TempDir Path folder) throws IOException {
        var memory = new MemoryStore();
        var inMemory = new TileLog(memory, SIGNER);
        for (int i = 0; i < 6; i++) {
            new TileLog(new DirectoryStore(folder), SIGNER).publish(i * 100L, entries(i * 100L, i * 100L + 100));
            inMemory.publish(i * 100L, entries(i * 100L, i * 100L + 100));
        }

        var disk = new DirectoryStore(folder);
        try (var paths = disk.list()) {
            assertThat(paths).containsExactlyInAnyOrderElementsOf(memory.list().toList());
        }
        for (var path : memory.list().toList()) {
            assertThat(disk.read(path)).get().isEqualTo(memory.read(path).orElseThrow());
        }
        assertThat(disk.read("tile/0/000.p/100")).isEmpty();
    }

    @Test
    @DisplayName("a path cannot lead out of the folder")
    void staysInItsFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> new DirectoryStore(folder).read("../secret"))
                .hasMessageStartingWith("Expected a path inside the log");
    }
}

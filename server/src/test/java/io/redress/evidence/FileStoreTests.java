package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files lie under their hash, whole or not at all. */
class FileStoreTests {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    @DisplayName("D1 a file is kept under its SHA-256, read-only, and its workspace goes")
    void keepsFilesUnderTheirHash() throws IOException {
        var store = new FileStore(folder);
        try (var workspace = store.workspace()) {
            store.keep(workspace.receive(new ByteArrayInputStream(TestFiles.latin("abc")), 10));
        }

        assertThat(store.path(HASH_OF_ABC)).hasContent("abc");
        assertThat(Files.getPosixFilePermissions(store.path(HASH_OF_ABC)).toString())
                .doesNotContain("WRITE");
        assertThat(files()).containsExactly(store.path(HASH_OF_ABC));
    }

    @Test
    @DisplayName("D1 the same bytes twice are one file")
    void keepsTheSameBytesOnce() throws IOException {
        var store = new FileStore(folder);
        for (int i = 0; i < 3; i++) {
            try (var workspace = store.workspace()) {
                store.keep(workspace.receive(new ByteArrayInputStream(TestFiles.latin("abc")), 10));
            }
        }

        assertThat(files()).containsExactly(store.path(HASH_OF_ABC));
    }

    @Test
    @DisplayName("D1 receiving stops one byte past the limit, however much is coming")
    void stopsAtTheLimit() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        try (var workspace = new FileStore(folder).workspace()) {
            assertThat(workspace.receive(endless, 100_000).bytes()).isEqualTo(100_001);
            assertThat(workspace.original()).hasSize(100_001);
        }
    }

    @Test
    @DisplayName("D1 what a killed server left half written is never seen, and is swept")
    void sweepsWhatAKillLeft() throws IOException {
        var store = new FileStore(folder);
        // as after kill -9: the workspace was opened and half filled, and nobody closes it
        var left = store.workspace();
        left.receive(new ByteArrayInputStream(TestFiles.latin("half of a ph")), 100);

        assertThat(hashes(store)).isEmpty();
        assertThat(store.sweepIncoming(Duration.ofHours(1))).isZero();
        assertThat(left.original()).exists();
        assertThat(store.sweepIncoming(Duration.ofHours(-1))).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    @DisplayName("D1 nothing but a hash is ever turned into a path")
    void refusesPathsThatAreNoHashes() {
        var store = new FileStore(folder);

        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> hashes(FileStore store) throws IOException {
        var hashes = new ArrayList<String>();
        for (int first = 0; first < 256; first++) {
            hashes.addAll(store.olderThan(Duration.ofHours(-1), first));
        }
        return hashes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package io.redress.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.proof.Hash;
import io.redress.proof.MemoryStore;
import io.redress.proof.MerkleVectors;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.SaltedRecord;
import io.redress.proof.TileLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The verifier judges proofs by an algorithm of its own, which has to agree with the library and with the vectors. */
class VerifyMerkleTests {

    private static final int LARGEST = 70;

    private static final List<Hash> ENTRIES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Hash.sha256(new byte[] {(byte) i}))
            .toList();

    @Test
    @DisplayName("T1 T7 the verifier accepts every proof of the library, and none of them changed")
    void agreesWithTheLibrary() throws IOException {
        var log = new TileLog(new MemoryStore(), NoteSigner.generate("x.example", NoteKey.Kind.NOTE));
        log.publish(0, ENTRIES);
        for (int size = 1; size <= LARGEST; size++) {
            var tree = new Verify.Tree("x.example", size, log.root(size).bytes());
            for (int index = 0; index < size; index++) {
                var path = bytes(log.inclusion(index, size).path());
                var leaf = SaltedRecord.leaf(ENTRIES.get(index)).bytes();

                assertThat(Verify.Merkle.includes(tree, index, leaf, path)).isTrue();
                assertThat(Verify.Merkle.includes(tree, index + 1, leaf, path)).isFalse();
                assertThat(changed(path)).noneMatch(other -> Verify.Merkle.includes(tree, index(leaf), leaf, other));
            }
            for (int old = 1; old <= size; old++) {
                var before = new Verify.Tree("x.example", old, log.root(old).bytes());
                var path = bytes(log.consistency(old, size).path());

                assertThat(Verify.Merkle.continues(before, tree, path)).isTrue();
                assertThat(changed(path)).noneMatch(other -> Verify.Merkle.continues(before, tree, other));
            }
        }
    }

    private static int index(byte[] leaf) {
        return IntStream.range(0, LARGEST)
                .filter(i -> Arrays.equals(SaltedRecord.leaf(ENTRIES.get(i)).bytes(), leaf))
                .findFirst()
                .orElseThrow();
    }

    private static List<byte[]> bytes(List<Hash> path) {
        return path.stream().map(Hash::bytes).toList();
    }

    private static List<List<byte[]>> changed(List<byte[]> path) {
        var more = new ArrayList<>(path);
        more.add(new byte[32]);
        if (path.isEmpty()) {
            return List.of(more);
        }
        var other = new ArrayList<>(path);
        other.set(path.size() / 2, new byte[32]);
        return List.of(more, other, path.subList(1, path.size()), path.subList(0, path.size() - 1));
    }

    @Test
    @DisplayName("T1 T7 the verifier judges the public vectors right")
    void judgesTheVectorsRight() throws IOException {
        assumeTrue(MerkleVectors.areHere(), "left out: no vectors here");
        int judged = 0;
        for (var json : MerkleVectors.of("inclusion")) {
            var tree = new Verify.Tree("", MerkleVectors.number(json, "treeSize"), MerkleVectors.bytes(json, "root"));
            var leaf = MerkleVectors.bytes(json, "leafHash");
            boolean holds = leaf.length == 32
                    && Verify.Merkle.includes(
                            tree, MerkleVectors.number(json, "leafIdx"), leaf, MerkleVectors.path(json));
            assertThat(holds).as(json).isEqualTo(json.contains("\"wantErr\": false"));
            judged++;
        }
        for (var json : MerkleVectors.of("consistency")) {
            var old = new Verify.Tree("", MerkleVectors.number(json, "size1"), MerkleVectors.bytes(json, "root1"));
            var now = new Verify.Tree("", MerkleVectors.number(json, "size2"), MerkleVectors.bytes(json, "root2"));
            assertThat(Verify.Merkle.continues(old, now, MerkleVectors.path(json)))
                    .as(json)
                    .isEqualTo(json.contains("\"wantErr\": false"));
            judged++;
        }
        assertThat(judged).isEqualTo(196);
    }
}

package io.redress.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {

    /** The leaves of the reference tests of RFC 6962. */
    private static final List<Hash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Hash::leaf)
            .toList();

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int LARGEST = 70;

    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
            .toList();

    private static final MerkleTree TREE = MerkleTree.of(LEAVES);

    @Test
    @DisplayName("T1 hashes of RFC 6962: nothing, an empty leaf, a leaf, a node")
    void hashesAsTheRfcSays() {
        assertThat(Hash.EMPTY_TREE.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.leaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.leaf("L123456".getBytes(US_ASCII)).hex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(Hash.sha256(new byte[] {1}, "N123".getBytes(US_ASCII), "N456".getBytes(US_ASCII))
                        .hex())
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    @DisplayName("T1 roots of the reference tree, by nodes and by appending")
    void makesTheKnownRoots() {
        var tree = MerkleTree.of(KNOWN);
        var range = new CompactRange();
        for (int size = 1; size <= KNOWN.size(); size++) {
            range.append(KNOWN.get(size - 1));

            assertThat(tree.root(size).hex()).isEqualTo(KNOWN_ROOTS.get(size - 1));
            assertThat(range.root().hex()).isEqualTo(KNOWN_ROOTS.get(size - 1));
        }
    }

    @Test
    @DisplayName("T1 every entry of every small tree is proven, and no other in its place")
    void provesEveryEntry() {
        for (int size = 1; size <= LARGEST; size++) {
            var root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                var proof = TREE.inclusion(index, size);

                assertThat(proof.holds(LEAVES.get(index), root)).isTrue();
                assertThat(proof.holds(LEAVES.get((index + 1) % LARGEST), root)).isFalse();
                assertThat(new InclusionProof(index + 1, size, proof.path()).holds(LEAVES.get(index), root))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("T1 every growth is proven, and no other root passes for the old or the new one")
    void provesEveryGrowth() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int old = 1; old <= size; old++) {
                var proof = TREE.consistency(old, size);

                assertThat(proof.holds(TREE.root(old), TREE.root(size))).isTrue();
                assertThat(proof.holds(Hash.EMPTY_TREE, TREE.root(size))).isFalse();
                assertThat(proof.holds(TREE.root(old), Hash.EMPTY_TREE)).isFalse();
            }
        }
    }

    @Test
    @DisplayName("T1 every subtree is proven to be one of the tree")
    void provesEverySubtree() {
        int proven = 0;
        for (int size = 1; size <= LARGEST; size++) {
            for (int start = 0; start < size; start++) {
                for (int end = start + 1; end <= size; end++) {
                    if (Spans.isSubtree(start, end)) {
                        assertThat(subtreeHolds(start, end, size)).isTrue();
                        proven++;
                    }
                }
            }
        }
        assertThat(proven).isGreaterThan(5_000);
    }

    private static boolean subtreeHolds(int start, int end, int size) {
        var path = TREE.subtree(start, end, size).stream().map(Hash::raw).toList();
        return ProofCheck.subtreeConsistency(
                start, end, size, TREE.root(start, end).raw(), TREE.root(size).raw(), path);
    }

    @Test
    @DisplayName("T1 a proof that lost, gained or changed a hash does not hold")
    void refusesChangedProofs() {
        var proof = TREE.inclusion(37, LARGEST);
        var leaf = LEAVES.get(37);
        var root = TREE.root(LARGEST);
        for (int at = 0; at < proof.path().size(); at++) {
            var lost = new ArrayList<>(proof.path());
            lost.remove(at);
            var gained = new ArrayList<>(proof.path());
            gained.add(at, leaf);
            var changed = new ArrayList<>(proof.path());
            changed.set(at, leaf);

            assertThat(List.of(lost, gained, changed))
                    .allMatch(path -> !new InclusionProof(37, LARGEST, path).holds(leaf, root));
        }
    }

    @Test
    @DisplayName("T1 every tree may grow from nothing, and a proof of it would prove nothing")
    void growsFromNothing() {
        assertThat(TREE.consistency(0, 5).path()).isEmpty();
        assertThat(TREE.consistency(0, 5).holds(Hash.EMPTY_TREE, TREE.root(5))).isTrue();
        assertThat(TREE.consistency(0, 5).holds(TREE.root(1), TREE.root(5))).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).holds(Hash.EMPTY_TREE, TREE.root(5)))
                .isFalse();
    }

    @Test
    @DisplayName("T1 what is not in the tree cannot be asked for")
    void refusesWhatIsBeyond() {
        assertThatThrownBy(() -> TREE.inclusion(5, 5)).hasMessageStartingWith("Expected an index below 5");
        assertThatThrownBy(() -> TREE.consistency(6, 5)).hasMessageStartingWith("Expected an old size up to 5");
        assertThatThrownBy(() -> TREE.subtree(1, 3, 8)).hasMessageStartingWith("Expected a subtree");
    }
}

package io.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of transparency-dev/merkle lie beside the repository, as they are no part of it. */
class MerkleVectorsTests {

    @ParameterizedTest(name = "T1 {0}: {1} vectors, {2} to accept")
    @CsvSource({"inclusion, 98, 6", "consistency, 98, 6", "subtreeinclusion, 204, 12", "subtreeconsistency, 118, 12"})
    @DisplayName("T1 the public vectors are judged right")
    void judgesTheVectorsRight(String kind, int vectors, int accepted) throws IOException {
        assumeTrue(MerkleVectors.areHere(), "left out: no vectors here");
        var files = MerkleVectors.of(kind);

        assertThat(files).hasSize(vectors);
        assertThat(files.stream().filter(file -> holds(kind, file))).hasSize(accepted);
        assertThat(files).filteredOn(file -> holds(kind, file) == isWrong(file)).isEmpty();
    }

    private static boolean isWrong(String json) {
        return json.contains("\"wantErr\": true");
    }

    private static boolean holds(String kind, String json) {
        return switch (kind) {
            case "inclusion" ->
                ProofCheck.inclusion(
                        MerkleVectors.number(json, "leafIdx"),
                        MerkleVectors.number(json, "treeSize"),
                        MerkleVectors.bytes(json, "leafHash"),
                        MerkleVectors.path(json),
                        MerkleVectors.bytes(json, "root"));
            case "consistency" ->
                ProofCheck.consistency(
                        MerkleVectors.number(json, "size1"),
                        MerkleVectors.number(json, "size2"),
                        MerkleVectors.bytes(json, "root1"),
                        MerkleVectors.bytes(json, "root2"),
                        MerkleVectors.path(json));
            case "subtreeinclusion" ->
                ProofCheck.subtreeInclusion(
                        MerkleVectors.number(json, "leafIdx"),
                        MerkleVectors.number(json, "start"),
                        MerkleVectors.number(json, "end"),
                        MerkleVectors.bytes(json, "leafHash"),
                        MerkleVectors.path(json),
                        MerkleVectors.bytes(json, "root"));
            default ->
                ProofCheck.subtreeConsistency(
                        MerkleVectors.number(json, "start"),
                        MerkleVectors.number(json, "end"),
                        MerkleVectors.number(json, "size"),
                        MerkleVectors.bytes(json, "root1"),
                        MerkleVectors.bytes(json, "root2"),
                        MerkleVectors.path(json));
        };
    }
}

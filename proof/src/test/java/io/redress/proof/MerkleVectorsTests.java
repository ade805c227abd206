package io.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of transparency-dev/merkle lie beside the repository, as they are no part of it. */
class MerkleVectorsTests {

    private static final Path VECTORS =
            Path.of(System.getProperty("redress.shared.data", "../../shared/data"), "merkle");

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    @ParameterizedTest(name = "T1 {0}: {1} vectors, {2} to accept")
    @CsvSource({"inclusion, 98, 6", "consistency, 98, 6", "subtreeinclusion, 204, 12", "subtreeconsistency, 118, 12"})
    @DisplayName("T1 the public vectors are judged right")
    void judgesTheVectorsRight(String kind, int vectors, int accepted) throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), () -> "left out: no vectors at " + VECTORS);
        List<Path> files;
        try (var found = Files.walk(VECTORS.resolve(kind))) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }

        assertThat(files).hasSize(vectors);
        assertThat(files.stream().filter(file -> holds(kind, read(file)))).hasSize(accepted);
        assertThat(files)
                .filteredOn(file -> holds(kind, read(file)) == isWrong(read(file)))
                .isEmpty();
    }

    private static boolean isWrong(String json) {
        return json.contains("\"wantErr\": true");
    }

    private static boolean holds(String kind, String json) {
        return switch (kind) {
            case "inclusion" ->
                ProofCheck.inclusion(
                        number(json, "leafIdx"),
                        number(json, "treeSize"),
                        bytes(json, "leafHash"),
                        path(json),
                        bytes(json, "root"));
            case "consistency" ->
                ProofCheck.consistency(
                        number(json, "size1"),
                        number(json, "size2"),
                        bytes(json, "root1"),
                        bytes(json, "root2"),
                        path(json));
            case "subtreeinclusion" ->
                ProofCheck.subtreeInclusion(
                        number(json, "leafIdx"),
                        number(json, "start"),
                        number(json, "end"),
                        bytes(json, "leafHash"),
                        path(json),
                        bytes(json, "root"));
            default ->
                ProofCheck.subtreeConsistency(
                        number(json, "start"),
                        number(json, "end"),
                        number(json, "size"),
                        bytes(json, "root1"),
                        bytes(json, "root2"),
                        path(json));
        };
    }

    private static long number(String json, String name) {
        return Long.parseUnsignedLong(find(json, "\"" + name + "\": ([0-9]+)"));
    }

    private static byte[] bytes(String json, String name) {
        return Base64.getDecoder().decode(find(json, "\"" + name + "\": \"([^\"]*)\""));
    }

    private static List<byte[]> path(String json) {
        var path = new ArrayList<byte[]>();
        if (!json.contains("\"proof\": null")) {
            var hashes = STRING.matcher(find(json, "(?s)\"proof\": \\[(.*?)\\]"));
            while (hashes.find()) {
                path.add(Base64.getDecoder().decode(hashes.group(1)));
            }
        }
        return path;
    }

    private static String find(String json, String pattern) {
        var match = Pattern.compile(pattern).matcher(json);
        if (!match.find()) {
            throw new IllegalStateException("Expected " + pattern + " in a vector, but found none in " + json);
        }
        return match.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

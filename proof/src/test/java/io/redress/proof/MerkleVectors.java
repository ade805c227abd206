package io.redress.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The vectors of transparency-dev/merkle, which lie beside the repository, as they are no part of it. */
public final class MerkleVectors {

    private static final Path VECTORS =
            Path.of(System.getProperty("redress.shared.data", "../../shared/data"), "merkle");

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private MerkleVectors() {}

    public static boolean areHere() {
        return Files.isDirectory(VECTORS);
    }

    /** The text of each vector. */
    public static List<String> of(String kind) throws IOException {
        try (var found = Files.walk(VECTORS.resolve(kind))) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .map(MerkleVectors::read)
                    .toList();
        }
    }

    public static long number(String json, String name) {
        return Long.parseUnsignedLong(find(json, "\"" + name + "\": ([0-9]+)"));
    }

    public static byte[] bytes(String json, String name) {
        return Base64.getDecoder().decode(find(json, "\"" + name + "\": \"([^\"]*)\""));
    }

    public static List<byte[]> path(String json) {
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

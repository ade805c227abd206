package io.redress.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reading a rulebook file: the edition in it, or everything that is wrong with it. Never an exception for bad input.
 */
public sealed interface RulebookFile {

    /**
     * A sound file.
     *
     * @param data the file as data, for showing and comparing
     * @param effectiveLine the line of {@code effective_from}
     */
    record Sound(Edition edition, JsonNode data, String text, int effectiveLine) implements RulebookFile {

        /** SHA-256 of the text in UTF-8, in hex. */
        public String hash() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
            }
        }
    }

    /** A file that cannot be used, with all its problems by line. */
    record Broken(List<RulebookProblem> problems) implements RulebookFile {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file that was found sound before, without asking the schema again: start-up reads all editions.
     *
     * @throws IllegalStateException when it is broken after all
     */
    static Sound trusted(String text) {
        var tree = RulebookYaml.read(text);
        if (!tree.isSound()) {
            throw new IllegalStateException("Expected a sound rulebook, but: " + tree.problems());
        }
        return sound(tree, text);
    }

    private static Sound sound(RulebookTree tree, String text) {
        var line = tree.line(RulebookPath.of("effective_from"));
        return new Sound(EditionBinding.bind(tree.root()), tree.root(), text, line);
    }

    /** Reads and checks a file. */
    static RulebookFile read(String text) {
        var tree = RulebookYaml.read(text);
        if (tree.root().isMissingNode()) {
            return new Broken(tree.problems());
        }
        RulebookSchema.check(tree);
        new RulebookReferences(tree).check();
        new RulebookChecks(tree).check();
        if (!tree.isSound()) {
            return new Broken(tree.problems());
        }
        return sound(tree, text);
    }
}

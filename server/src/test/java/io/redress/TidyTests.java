package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The house style, as far as a machine can see it in the sources. */
class TidyTests {

    private static final int LONGEST_FILE = 250;

    private static final Pattern BANNED_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Entity|Base)\\.java|Abstract.*\\.java");

    private static final Pattern LONE_TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!.*#\\d)");

    private static final Pattern MARKDOWN_DOC = Pattern.compile("^\\s*///.*");

    @Test
    @DisplayName("a file can be read in one go")
    void filesAreShort() {
        assertThat(sources("src/main"))
                .filteredOn(file -> !file.endsWith("proof/verify/Verify.java")) // goes alone into every archive
                .filteredOn(file -> lines(file).size() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    @DisplayName("names say what a thing is, not what pattern it follows")
    void namesArePlain() {
        assertThat(sources("src"))
                .filteredOn(file ->
                        BANNED_NAME.matcher(file.getFileName().toString()).matches())
                .isEmpty();
    }

    @Test
    @DisplayName("what is to do is an issue with a number")
    void nothingIsLeftToDoInSilence() {
        assertThat(sources("src"))
                .filteredOn(file -> !file.endsWith("TidyTests.java"))
                .flatMap(TidyTests::numbered)
                .filteredOn(line -> LONE_TODO.matcher(line).find())
                .isEmpty();
    }

    @Test
    @DisplayName("documentation comments are /** */, which the formatter keeps whole")
    void documentationCommentsAreClassic() {
        assertThat(sources("src"))
                .flatMap(TidyTests::numbered)
                .filteredOn(line -> MARKDOWN_DOC
                        .matcher(line.replaceFirst("^[^:]*:\\d+: ", ""))
                        .matches())
                .isEmpty();
    }

    private static List<Path> sources(String part) {
        return Stream.of("kernel", "proof", "server", "simulator", "bench")
                .map(module -> Path.of("..", module, part))
                .filter(Files::exists)
                .flatMap(TidyTests::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> numbered(Path file) {
        var lines = lines(file);
        return Stream.iterate(0, at -> at + 1)
                .limit(lines.size())
                .map(at -> file + ":" + (at + 1) + ": " + lines.get(at))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

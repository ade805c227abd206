package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.redress.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** {@code docs/problems.md} names every code that a caller may meet, and every refusal is met by a test. */
class ProblemsPageTests {

    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z0-9_]+)` \\| (.+?) \\| (.+?) \\| (.+) \\|");
    private static final Pattern REFUSAL = Pattern.compile("refusal\\.([A-Z0-9_]+)");
    private static final Pattern THROWN =
            Pattern.compile("Problem\\s*\\.of\\(\\s*HttpStatus\\.([A-Z_]+),\\s*\"([A-Z0-9_]+)\"");

    /** What the page says of a code. */
    private record Entry(String status, String meaning, String fix) {}

    @Test
    @DisplayName("O1 every code is on the page of problems, and none that is gone")
    void everyCodeIsOnThePage() {
        var worded = texts().stringPropertyNames().stream()
                .map(REFUSAL::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group(1));

        assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(worded.toList());
        assertThat(page()).containsKeys(refusals().toArray(String[]::new));
    }

    @Test
    @DisplayName("O1 the page says what the server says")
    void thePageSaysWhatTheServerSays() {
        var texts = texts();

        assertThat(page()).allSatisfy((code, entry) -> {
            assertThat(entry.meaning()).as(code).isEqualTo(texts.getProperty("refusal." + code));
            assertThat(entry.fix()).as(code).isEqualTo(texts.getProperty("refusal." + code + ".fix"));
        });
    }

    @Test
    @DisplayName("O1 the page gives the status that the code is thrown with")
    void thePageGivesTheStatus() {
        var page = page();

        assertThat(page.values()).allSatisfy(entry -> assertThat(entry.status()).matches("field|\\d{3}(, \\d{3})*"));
        assertThat(sources("src/main/java")
                        .flatMap(source -> THROWN.matcher(source).results()))
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(page.get(thrown.group(2)))
                        .as(thrown.group(2))
                        .extracting(Entry::status)
                        .asString()
                        .contains(Integer.toString(
                                HttpStatus.valueOf(thrown.group(1)).value())));
    }

    @Test
    @DisplayName("O1 every refusal is met by a test")
    void everyRefusalIsMetByATest() {
        var tests = sources("src/test/java").collect(Collectors.joining("\n"));

        assertThat(refusals())
                .filteredOn(code ->
                        !Pattern.compile("\\b" + code + "\\b").matcher(tests).find())
                .isEmpty();
    }

    private static List<String> refusals() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.redress").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .sorted()
                        .toList();
    }

    private static Map<String, Entry> page() {
        return read(PAGE)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> new Entry(row.group(2), row.group(3), row.group(4)),
                        (one, other) -> {
                            throw new IllegalStateException("Expected one row, but got " + one + " and " + other);
                        },
                        TreeMap::new));
    }

    private static Properties texts() {
        var texts = new Properties();
        files(BUNDLES)
                .filter(file -> file.toString().endsWith("_en.properties"))
                .forEach(file -> {
                    try (var reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return texts;
    }

    private static Stream<String> sources(String folder) {
        return files(Path.of(folder))
                .filter(file -> file.toString().endsWith(".java"))
                .map(ProblemsPageTests::read);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

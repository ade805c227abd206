package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.redress.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, says the same with the same places, and is used. */
class TextsTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9_.]+}");
    private static final Pattern NOT_CHINESE =
            Pattern.compile("\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}|\\p{IsHan} [A-Za-z0-9{]|[A-Za-z0-9}] \\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}}”][,;:?!()]|[,;?!(]\\p{IsHan}");
    private static final Pattern PROBLEM_CODE =
            Pattern.compile("(?:Problem\\s*\\.of\\(\\s*[\\w.()]+,|\\.field\\(\\s*[^,]+,)\\s*\"([A-Z0-9_]+)\"");

    @Test
    @DisplayName("O6 every text is there in Chinese and in English")
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("zh_CN")).isEqualTo(keys("en")).isNotEmpty();
    }

    @Test
    @DisplayName("O6 a text names the same facts in both languages")
    void bothLanguagesNameTheSameFacts() {
        var english = bundle("en");
        var chinese = bundle("zh_CN");

        assertThat(keys("en"))
                .allSatisfy(key -> assertThat(places(chinese.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    @DisplayName("O6 every refusal and every problem code has words")
    void everyRefusalHasWords() {
        var known = keys("en");
        var wanted = Stream.concat(refusals(), problemCodes()).map(code -> "refusal." + code);

        assertThat(wanted).isNotEmpty().allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    @DisplayName("O6 every refusal says what to do, in Chinese and in English")
    void everyRefusalSaysWhatToDo() {
        for (var language : List.of("zh_CN", "en")) {
            var texts = bundle(language);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("refusal.") && !key.endsWith(".fix"))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts.getProperty(key + ".fix", ""))
                            .as(language + " " + key)
                            .isNotBlank()
                            .isNotEqualTo(texts.getProperty(key)));
        }
    }

    @Test
    @DisplayName("O6 a Chinese refusal is set as Chinese: full-width punctuation, no typed gap beside Latin letters")
    void chineseRefusalsAreSetAsChinese() {
        var chinese = bundle("zh_CN");

        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> key.startsWith("refusal."))
                .allSatisfy(key -> assertThat(chinese.getProperty(key)).as(key).doesNotContainPattern(NOT_CHINESE));
    }

    @Test
    @DisplayName("O6 every Chinese text has full-width punctuation")
    void chineseTextsHaveFullWidthPunctuation() {
        var chinese = bundle("zh_CN");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(chinese.getProperty(key)).as(key).doesNotContainPattern(HALF_WIDTH));
    }

    /** Constants of the enums that are refusals. */
    private static Stream<String> refusals() {
        return new ClassFileImporter()
                .importPackages("io.redress").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name());
    }

    /** Codes written where a problem is made. */
    private static Stream<String> problemCodes() {
        return sources()
                .flatMap(source -> PROBLEM_CODE.matcher(source).results())
                .map(found -> found.group(1));
    }

    @Test
    @DisplayName("O6 no text is left over")
    void everyTextIsUsed() {
        var code = sources().collect(Collectors.joining());
        var unused = keys("en").stream().filter(key -> !isUsed(key, code)).toList();

        assertThat(unused).isEmpty();
    }

    /** A key may be put together: refusal.CODE from the code, others from their last part. */
    private static boolean isUsed(String key, String code) {
        var bare = key.replaceFirst("^refusal\\.", "").replaceFirst("\\.fix$", "");
        var last = bare.substring(bare.lastIndexOf('.') + 1);
        return code.contains(key)
                || Pattern.compile("\\b" + Pattern.quote(last) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(code)
                        .find();
    }

    private static Stream<String> sources() {
        return Stream.of("src/main/java", "src/main/jte", "src/main/resources/rulebook", "../kernel/src/main/java")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(TextsTests::contents);
    }

    private static Stream<String> contents(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(TextsTests::read).toList().stream();
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

    private static Set<String> keys(String language) {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static Properties bundle(String language) {
        var texts = new Properties();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }
}

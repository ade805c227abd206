package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a problem is made, it is given every fact that its words name: nobody reads "at most {limit}". */
class ProblemWordsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    /** A problem by name, and all that is said of it to the end of the statement. */
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.of\\(\\s*[\\w.()]+,\\s*\"([A-Z0-9_]+)\"([^;]*);", Pattern.DOTALL);

    /** A field at fault, and its arguments. */
    private static final Pattern FIELD =
            Pattern.compile("\\.field\\(\\s*[^,]+,\\s*\"([A-Z0-9_]+)\"(,?)", Pattern.DOTALL);

    /** A refusal of the cases without any fact; a limit's figure is added by what counts. */
    private static final Pattern BARE = Pattern.compile(
            "(?<!(?:Name\\.[A-Z_]{1,30}|filing\\.[a-z]{1,9}\\(\\)),\\s{1,40})CaseRefusal\\.([A-Z_]+)\\s*\\)");

    @Test
    @DisplayName("O6 a refusal whose words name a fact never goes out without facts")
    void noRefusalIsBare() {
        var words = words("en");

        assertThat(sources())
                .flatMap(source -> BARE.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(places(words, code)).as(code).isEmpty());
    }

    @Test
    @DisplayName("O6 a problem brings every fact that its words name, in both languages")
    void everyPlaceIsFilled() {
        var empty = Stream.of("en", "zh_CN")
                .flatMap(language -> empty(words(language)).stream().map(code -> language + " " + code))
                .toList();

        assertThat(empty).isEmpty();
    }

    private static List<String> empty(Properties words) {
        var empty = new ArrayList<String>();
        for (var source : sources()) {
            PROBLEM.matcher(source)
                    .results()
                    .filter(found -> !places(words, found.group(1)).allMatch(place -> brings(found.group(2), place)))
                    .forEach(found -> empty.add(found.group(1)));
            FIELD.matcher(source)
                    .results()
                    .filter(found -> found.group(2).isEmpty()
                            && places(words, found.group(1)).anyMatch(ProblemWordsTests::isNumber))
                    .forEach(found -> empty.add("field " + found.group(1)));
        }
        return empty;
    }

    private static boolean brings(String chain, String place) {
        return isNumber(place) ? chain.contains(".args(") : chain.contains('"' + place + '"');
    }

    private static boolean isNumber(String place) {
        return place.chars().allMatch(Character::isDigit);
    }

    private static Stream<String> places(Properties words, String code) {
        var text = words.getProperty("refusal." + code, "") + words.getProperty("refusal." + code + ".fix", "");
        return PLACE.matcher(text).results().map(found -> found.group(1));
    }

    private static List<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemWordsTests::read)
                    .toList();
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

    private static Properties words(String language) {
        var words = new Properties();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

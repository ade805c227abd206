package io.redress.web;

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

/** What the content security policy would refuse in the browser is refused here first. */
class TemplateRulesTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
    private static final Pattern STYLE = Pattern.compile("(?i)\\sstyle\\s*=|<style");
    private static final Pattern HANDLER = Pattern.compile("(?i)<[a-z][^>]*\\son[a-z]+\\s*=");
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")[^>]*>");
    private static final Pattern EVALUATED = Pattern.compile("(?i)\\shx-(?:on|vals=[\"']js:|vars)|javascript:");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{(?!Icons\\.drawing\\(name\\)})");

    @Test
    @DisplayName("O6 no template carries a style, a handler or a script of its own")
    void nothingInline() {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            var text = COMMENT.matcher(read(template)).replaceAll("");
            assertThat(List.of(STYLE, HANDLER, SCRIPT, EVALUATED))
                    .as("%s", template)
                    .noneMatch(pattern -> pattern.matcher(text).find());
        });
    }

    @Test
    @DisplayName("O6 only the drawings of icons are written unescaped")
    void nothingUnescaped() {
        assertThat(templates())
                .allSatisfy(
                        template -> assertThat(UNSAFE.matcher(read(template)).find())
                                .as("%s", template)
                                .isFalse());
    }

    @Test
    @DisplayName("O6 every icon named in a template exists")
    void iconsExist() {
        var named = Pattern.compile("(?:icon|tag\\.iconButton)\\((?:screen = screen, )?name = \"([^\"]+)\"");
        assertThat(templates().stream()
                        .flatMap(template -> named.matcher(read(template)).results())
                        .map(found -> found.group(1))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Icons.drawing(name)).startsWith("<path"));
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            // Letters and archives are read where there is no style sheet and no policy of ours.
            return files.filter(file -> file.toString().endsWith(".jte")
                            && !file.startsWith(TEMPLATES.resolve("mail"))
                            && !file.startsWith(TEMPLATES.resolve("archive")))
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
}

package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulebookCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int check(Path file) {
        return new CommandLine(new RulebookCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("check", file.toString());
    }

    @Test
    @DisplayName("B4 rulebook check: one line and 0 for a sound file")
    void soundFileIsOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("a.yaml"), ShippedEditions.text("2017-07-25.yaml"));

        assertThat(check(file)).isZero();
        assertThat(out.toString().lines()).singleElement().asString().contains("edition 2017-07-25");
    }

    @Test
    @DisplayName("B4 rulebook check: file:line: message and 1 for a broken one")
    void brokenFileNamesLines() throws IOException {
        var text = ShippedEditions.text("2017-07-25.yaml").replace("format: 1", "format: 7");
        var file = Files.writeString(folder.resolve("b.yaml"), text);

        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString().lines()).singleElement().asString().startsWith(file + ":4: format: ");
    }

    @Test
    @DisplayName("B4 rulebook check: a missing file and bytes that are no text are problems, too")
    void unreadableFilesAreProblems() throws IOException {
        var bytes = Files.write(folder.resolve("c.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(check(bytes)).isEqualTo(1);
        assertThat(check(folder.resolve("none.yaml"))).isEqualTo(1);
        assertThat(out.toString()).contains("not UTF-8").contains("cannot be read");
    }
}

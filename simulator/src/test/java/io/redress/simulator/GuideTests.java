package io.redress.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code docs/api.md} works as it stands there, one after the other, beside the demo marketplace. */
class GuideTests {

    private static final Path GUIDE = Path.of("..", "docs", "api.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("O1 the guide goes from sign-in to appeal with the commands it shows")
    void everyCommandWorks() throws Exception {
        try (var server = ThrowAwayServer.start(Launcher.command())) {
            var said = folder.resolve("said.log");
            var shell = new ProcessBuilder("bash", "-euxo", "pipefail", "-c", commands())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            shell.environment().put("U", server.url().toString());
            var process = shell.start();

            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readString(said)).contains("\"type\":\"Adjudicated\"", "\"type\":\"Appealed\"");
        }
    }

    private static String commands() throws Exception {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}

package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the pgbench program that is installed. */
final class Pgbench {

    private Pgbench() {}

    static String run(EmbeddedPostgres.Access access, List<String> options) throws IOException, InterruptedException {
        var uri = URI.create(access.url().substring("jdbc:".length()));
        var words = new ArrayList<String>();
        words.add(program().toString());
        words.addAll(options);
        words.addAll(List.of(
                "-h",
                uri.getHost(),
                "-p",
                "" + uri.getPort(),
                "-U",
                access.user(),
                uri.getPath().substring(1)));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", access.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Expected pgbench to run, but it said: " + said);
        }
        return said;
    }

    static double number(Pattern pattern, String said) {
        var matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("Expected " + pattern + ", but pgbench said: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static Path program() {
        return Stream.of("/usr/bin/pgbench", "/usr/local/bin/pgbench", "/opt/homebrew/bin/pgbench")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected pgbench, but it is not installed: on Debian it comes with the package postgresql"));
    }
}

package io.redress;

import io.redress.parties.Parties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

/**
 * {@code train}: starts a throw-away server, plays a {@link Rehearsal} on it and ends, so that the JVM can note what a
 * start needs ({@code -XX:AOTCacheOutput}). For the build, not for people.
 */
@Command(name = "train", hidden = true, description = "Starts once and ends, to record a start-up cache.")
class TrainCommand implements Callable<Integer> {

    /** Some seconds; longer makes starts no quicker. */
    private static final int ROUNDS = 300;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("redress-train-");
        try (var server = SpringApplication.run(
                        RedressApplication.class,
                        "--server.port=0",
                        "--redress.data=" + data,
                        "--logging.level.root=error");
                var rehearsal = new Rehearsal(
                        "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"))) {
            rehearsal.play("lin", Parties.DEMO_PASSWORD, ROUNDS);
        } finally {
            delete(data);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

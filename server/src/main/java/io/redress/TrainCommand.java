package io.redress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

/**
 * {@code train}: starts a throw-away server, asks it a few things and ends, so that the JVM can note what a start needs
 * ({@code -XX:AOTCacheOutput}). For the build, not for people.
 */
@Command(name = "train", hidden = true, description = "Starts once and ends, to record a start-up cache.")
class TrainCommand implements Callable<Integer> {

    private static final List<String> PATHS =
            List.of("/actuator/health", "/", "/sign-in", "/openapi.json", "/api/v1/me");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("redress-train-");
        try (var server = SpringApplication.run(
                RedressApplication.class, "--server.port=0", "--redress.data=" + data, "--logging.level.root=error")) {
            ask("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
        } finally {
            delete(data);
        }
        return 0;
    }

    private static void ask(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : PATHS) {
                var request = HttpRequest.newBuilder(URI.create(url + path)).build();
                http.send(request, BodyHandlers.discarding());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

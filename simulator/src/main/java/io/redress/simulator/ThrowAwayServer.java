package io.redress.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A Redress server of our own: a separate process on a free loopback port, with a data folder of its own and a clock
 * that can be moved. Its output goes to {@code server.log} in that folder.
 */
public final class ThrowAwayServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> launch;
    private final Map<String, String> settings;
    private final Path folder;
    private final int port;
    private Process process;

    private ThrowAwayServer(List<String> launch, Map<String, String> settings, Path folder, int port)
            throws IOException {
        this.launch = launch;
        this.settings = settings;
        this.folder = folder;
        this.port = port;
        this.process = startProcess();
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param launch the command that runs the server program, without its arguments
     * @throws IOException if it does not answer in time; the message names its log
     */
    public static ThrowAwayServer start(List<String> launch) throws IOException, InterruptedException {
        return start(launch, Map.of());
    }

    /**
     * Starts a server with settings of its own.
     *
     * @param settings environment variables, such as {@code REDRESS_CLOCKSTART}
     */
    public static ThrowAwayServer start(List<String> launch, Map<String, String> settings)
            throws IOException, InterruptedException {
        var server = new ThrowAwayServer(launch, settings, Files.createTempDirectory("redress-demo-"), freePort());
        try {
            server.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.process.destroyForcibly();
            throw e;
        }
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it keeps its data. */
    public Path data() {
        return folder.resolve("data");
    }

    public Path log() {
        return folder.resolve("server.log");
    }

    /** Ends the server as a power cut would, and starts it again on the same data. */
    public void killAndRestart() throws IOException, InterruptedException {
        kill();
        restart();
    }

    /** Ends the server as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts the killed server again on the same data. */
    public void restart() throws IOException, InterruptedException {
        launch();
        awaitReady();
    }

    /** As {@link #restart}, but does not wait until it answers. */
    void launch() throws IOException {
        process = startProcess();
    }

    /** Asks the server to end, and gives its exit status; empty if it has not ended in time. */
    OptionalInt stop(Duration patience) throws InterruptedException {
        process.destroy();
        var ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        deleteFolder();
    }

    private Process startProcess() throws IOException {
        var command = new ArrayList<>(launch);
        command.addAll(List.of("run", "--port", "" + port, "--data", data().toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("REDRESS_CLOCK", "adjustable");
        builder.environment().putAll(settings);
        return builder.start();
    }

    /**
     * Runs another command of the program on this server's data, such as an import.
     *
     * @throws IOException if it ends with another status than 0; the message holds what it printed
     */
    public void command(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(launch);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Expected " + String.join(" ", arguments) + " to succeed, but: " + printed);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("Expected the server to answer at " + url() + ", but it did not; see " + log());
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        var health = HttpRequest.newBuilder(url().resolve("/actuator/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void deleteFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

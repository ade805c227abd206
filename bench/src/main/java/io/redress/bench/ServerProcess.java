package io.redress.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, started as the launcher starts it, on a free port. Closing stops it. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI uri;
    private final Duration startedIn;

    private ServerProcess(Process process, URI uri, Duration startedIn) {
        this.process = process;
        this.uri = uri;
        this.startedIn = startedIn;
    }

    /** @param folder where its log goes */
    static ServerProcess start(Path folder, List<String> options) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        var words = new ArrayList<String>(words());
        words.addAll(List.of("run", "--empty", "--port", "0", "--ready-file", ready.toString()));
        words.addAll(options);
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        var uri = URI.create(await(ready, process, folder));
        return new ServerProcess(process, uri, Duration.ofNanos(System.nanoTime() - begin));
    }

    URI uri() {
        return uri;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** From the command to the first answer. */
    Duration startedIn() {
        return startedIn;
    }

    /** Resident memory without PostgreSQL; -1 where the system does not tell. */
    long residentMegabytes() throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** As the launcher starts it; else, from an IDE, the same class path as ours. */
    private static List<String> words() {
        var told = System.getenv("REDRESS_SERVER");
        if (told != null && !told.isBlank()) {
            return told.strip().lines().toList();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx768m", "-cp", System.getProperty("java.class.path"), "io.redress.RedressApplication");
    }

    private static String await(Path ready, Process server, Path folder) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            if (Files.exists(ready) && Files.size(ready) > 0) {
                return Files.readString(ready).strip();
            }
            server.waitFor(20, TimeUnit.MILLISECONDS);
        }
        server.destroy();
        throw new IllegalStateException("Expected a server, but see " + folder.resolve("server.log"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

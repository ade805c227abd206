package io.redress.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Time from the command to the first answer, and resident memory when idle, of a server that has been built and started
 * before: PostgreSQL and the demo marketplace included in the time, PostgreSQL not in the memory.
 */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Start-up time and idle memory.")
final class StartBench implements Callable<Integer> {

    /** The collector gives memory back some seconds after the start. */
    private static final long IDLE_MILLIS = 10_000;

    private static final long PATIENCE_SECONDS = 120;

    @Option(names = "--runs", defaultValue = "3", description = "starts that are counted, after one that is not")
    private int runs;

    @Option(
            names = "--server",
            defaultValue = "${env:REDRESS_SERVER:-./redress}",
            description = "the command that runs the server")
    private String server = "";

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        start(folder);
        for (int run = 0; run < runs; run++) {
            lines.add(start(folder));
        }
        lines.add("goals: ready < 5 s; resident < 350 MB without PostgreSQL");
        lines.forEach(System.out::println);
        Files.createDirectories(results);
        Files.write(results.resolve("start.txt"), lines);
        return 0;
    }

    private String start(Path folder) throws IOException, InterruptedException {
        var ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        var begin = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        server,
                        "run",
                        "--port",
                        "" + freePort(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--ready-file",
                        ready.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            while (!Files.exists(ready)) {
                if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("Expected the server to start; see " + folder.resolve("server.log"));
                }
                Thread.sleep(5);
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(IDLE_MILLIS);
            return "ready in %.2f s, resident %d MB".formatted(seconds, residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

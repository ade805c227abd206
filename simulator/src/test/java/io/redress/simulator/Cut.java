package io.redress.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which processes of a server die at once, as {@code kill -9} or a power cut would end them. */
enum Cut {
    /** Its database lives on until the next start finds it. */
    SERVER,
    /** Everything, backends of the database included. */
    EVERYTHING,
    /** Backends of the database are left without their master, and the next start has to wait for them. */
    SERVER_AND_MASTER;

    void end(ThrowAwayServer server) throws IOException, InterruptedException {
        var database = database(server.data());
        var backends = database.stream().flatMap(ProcessHandle::children).toList();
        server.kill();
        switch (this) {
            case SERVER -> {}
            case EVERYTHING -> kill(Stream.concat(database.stream(), backends.stream()));
            case SERVER_AND_MASTER -> kill(database.stream());
        }
    }

    private static void kill(Stream<ProcessHandle> processes) {
        var ended = processes.filter(ProcessHandle::destroyForcibly).toList();
        ended.forEach(process -> process.onExit().join());
    }

    /** By the number that PostgreSQL noted, and only if it works on this very folder: numbers are used again. */
    private static Optional<ProcessHandle> database(Path data) throws IOException {
        var cluster = data.resolve("postgres").resolve("cluster");
        var noted = cluster.resolve("postmaster.pid");
        if (!Files.exists(noted)) {
            return Optional.empty();
        }
        return Files.readAllLines(noted).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains(cluster.toString()));
    }
}

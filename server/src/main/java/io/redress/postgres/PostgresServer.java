package io.redress.postgres;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Drives PostgreSQL's own programs: initdb once, pg_ctl to start and stop. */
record PostgresServer(PostgresFolder folder, PostgresBinaries binaries, PostgresUser user) {

    /** After a crash the log is replayed first, which may take minutes on a slow disk. */
    private static final String START_SECONDS = "300";

    private static final String STOP_SECONDS = "60";

    /** Backends of a killed server take a moment to notice; PostgreSQL will not start beside them. */
    private static final int START_ATTEMPTS = 10;

    private static final String STILL_IN_USE = "pre-existing shared memory block";

    /** What differs from PostgreSQL's own defaults, which are meant for a machine of 1995. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("listen_addresses", "127.0.0.1"),
            entry("unix_socket_directories", ""),
            entry("max_connections", "60"),
            entry("shared_buffers", "256MB"),
            entry("work_mem", "16MB"),
            entry("random_page_cost", "1.1"),
            entry("max_wal_size", "2GB"),
            entry("shared_preload_libraries", "pg_stat_statements"),
            entry("timezone", "UTC"),
            entry("log_timezone", "UTC"),
            entry("log_min_messages", "warning"));

    /** Stops a server that outlived its Redress; removes the note of one that is gone. */
    void stopLeftover() {
        if (folder.postmaster().isPresent()) {
            stop();
        }
        try {
            Files.deleteIfExists(folder.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to remove " + folder.pidFile(), e);
        }
    }

    /**
     * Makes the cluster, whole or not at all, however this process ends; or checks that the one that is there is of
     * this version.
     */
    void initialise() {
        folder.sweep();
        if (folder.isInitialised()) {
            checkVersion();
            return;
        }
        var made = command(
                        "initdb",
                        "--pgdata=" + folder.clusterInMaking(),
                        "--username=" + EmbeddedPostgres.USER,
                        "--pwfile=" + folder.passwordFile(),
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--auth-host=scram-sha-256",
                        "--auth-local=reject")
                .run();
        if (made.exit() != 0) {
            throw new PostgresFailure(
                    "The database could not be made in %s:%n%s".formatted(folder.cluster(), made.output()),
                    "Check that the disk has room and that every folder above may be entered by the user PostgreSQL runs as.");
        }
        try {
            Files.move(folder.clusterInMaking(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to move the new cluster to " + folder.cluster(), e);
        }
    }

    private void checkVersion() {
        try {
            var theirs =
                    Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
            // "postgres (PostgreSQL) 18.6"
            var program = command("postgres", "--version").run().output();
            var ours = program.replaceFirst(".*\\) ", "").replaceFirst("\\..*", "");
            if (!theirs.equals(ours)) {
                throw new PostgresFailure(
                        "The data in %s were made by PostgreSQL %s; this Redress brings PostgreSQL %s."
                                .formatted(folder.home(), theirs, ours),
                        "Dump them with the Redress that made them and restore here: see Upgrade in docs/operations.md. Nothing was changed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a readable PG_VERSION", e);
        }
    }

    void start(int port, Map<String, String> different) {
        writeSettings(port, different);
        for (var attempt = 1; ; attempt++) {
            var logged = logSize();
            var started = command(
                            "pg_ctl",
                            "start",
                            "--pgdata=" + folder.cluster(),
                            "--log=" + folder.log(),
                            "--wait",
                            "--timeout=" + START_SECONDS,
                            "--silent")
                    .run();
            if (started.exit() == 0) {
                return;
            }
            var said = logSince(logged);
            if (!said.contains(STILL_IN_USE) || attempt == START_ATTEMPTS) {
                throw new PostgresFailure(
                        "PostgreSQL did not start:%n%s%n%s".formatted(started.output(), said),
                        "The whole log is in %s.".formatted(folder.log()));
            }
            pause();
        }
    }

    /** Ends open transactions and writes a checkpoint, so that the next start is quick. */
    void stop() {
        var stopped = command(
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + folder.cluster(),
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + STOP_SECONDS,
                        "--silent")
                .run();
        if (stopped.exit() != 0 && folder.postmaster().isPresent()) {
            throw new PostgresFailure(
                    "PostgreSQL did not stop: " + stopped.output(), "The log is in %s.".formatted(folder.log()));
        }
    }

    /** Ours go into postgresql.conf at each start; what an operator sets with ALTER SYSTEM stands above them. */
    private void writeSettings(int port, Map<String, String> different) {
        var settings = new TreeMap<>(SETTINGS);
        settings.put("port", String.valueOf(port));
        settings.putAll(different);
        var lines = settings.entrySet().stream()
                .map(setting -> "%s = '%s'"
                        .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                .collect(Collectors.joining(
                        "\n", "# Written by Redress at each start. Change settings with ALTER SYSTEM.\n", "\n"));
        try {
            Files.writeString(folder.cluster().resolve("postgresql.conf"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write postgresql.conf", e);
        }
    }

    private Command command(String program, String... words) {
        var line = new String[words.length + 1];
        line[0] = binaries.program(program).toString();
        System.arraycopy(words, 0, line, 1, words.length);
        return Command.of(user.prefix(), line);
    }

    private long logSize() {
        return folder.log().toFile().length();
    }

    private String logSince(long position) {
        try (var log = Files.newInputStream(folder.log())) {
            log.skipNBytes(position);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for PostgreSQL, but was interrupted", e);
        }
    }
}

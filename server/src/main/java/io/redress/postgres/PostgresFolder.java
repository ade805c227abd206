package io.redress.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where things lie in a data folder. {@code redress.lock} is held by the one live Redress that owns the folder; the
 * system lets it go when that process dies, however it dies.
 */
record PostgresFolder(Path home) {

    /**
     * Folders this process holds. POSIX lets go of a process's lock when the process closes <em>any</em> handle of the
     * locked file, so a holder must never open its lock file a second time, not even to read it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String IN_MAKING = "cluster.making-";

    /** 32 bytes: nobody guesses it, and nobody has to type it. */
    private static final int PASSWORD_BYTES = 32;

    static PostgresFolder at(Path home) {
        var folder = new PostgresFolder(home.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.postgres());
        } catch (IOException e) {
            throw new PostgresFailure(
                    "The data folder %s cannot be written: %s".formatted(folder.home, e.getMessage()),
                    "Choose another with --data FOLDER, or give this user the right to write there.",
                    e);
        }
        return folder;
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    Path cluster() {
        return postgres().resolve("cluster");
    }

    /** Where this process makes a cluster; another process, killed since, may still be making one beside it. */
    Path clusterInMaking() {
        return postgres().resolve(IN_MAKING + ProcessHandle.current().pid());
    }

    /** Removes what was never finished. What is still being written stays until the next start. */
    void sweep() {
        try (var half = Files.newDirectoryStream(postgres(), IN_MAKING + "*")) {
            half.forEach(PostgresFolder::removeIfStill);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to list " + postgres(), e);
        }
    }

    private static void removeIfStill(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillWritten) {
            // An initdb that outlived its Redress: it ends by itself.
        }
    }

    Path log() {
        return postgres().resolve("postgres.log");
    }

    Path passwordFile() {
        return postgres().resolve("password");
    }

    private Path lockFile() {
        return home.resolve("redress.lock");
    }

    /** Apart from the lock file: see {@link #HELD}. */
    private Path holderFile() {
        return home.resolve("redress.pid");
    }

    boolean isInitialised() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** The lock on this folder, or empty if another live process, or another part of this one, holds it. */
    Optional<Held> lock() {
        if (!HELD.add(home)) {
            return Optional.empty();
        }
        var held = lockFirst();
        if (held.isEmpty()) {
            HELD.remove(home);
        }
        return held;
    }

    private Optional<Held> lockFirst() {
        try {
            var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(holderFile(), ProcessHandle.current().pid() + "\n");
            return Optional.of(new Held(home, channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to lock " + lockFile(), e);
        }
    }

    PostgresFailure inUse() {
        return new PostgresFailure(
                "The data folder %s is in use by another Redress (process %s).".formatted(home, holder()),
                "Stop that one first, or start this one with --data OTHER_FOLDER.");
    }

    private String holder() {
        try {
            return Files.readString(holderFile()).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The superuser's password, made on first use and readable by its owner only. */
    String password() {
        try {
            if (!Files.exists(passwordFile())) {
                var secret = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(secret);
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                // Made aside and moved: a kill on the way must not leave an empty password.
                var aside = postgres().resolve("password.making");
                Files.deleteIfExists(aside);
                Files.createFile(aside, ownerOnly);
                Files.writeString(aside, HexFormat.of().formatHex(secret));
                Files.move(aside, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a readable " + passwordFile(), e);
        }
    }

    /** The port of the server that runs here, as PostgreSQL itself noted it. */
    Optional<Integer> port() {
        return pidFileLine(3).map(Integer::parseInt);
    }

    /** The process of the server that runs here; empty if it is gone and left its note behind. */
    Optional<ProcessHandle> postmaster() {
        return pidFileLine(0).map(Long::parseLong).flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /** A number may have been given to another program since; after a restart of the machine it often has. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(List::of)
                .orElse(List.of())
                .contains(cluster().toString());
    }

    private Optional<String> pidFileLine(int index) {
        try {
            var lines = Files.readAllLines(pidFile());
            return index < lines.size() ? Optional.of(lines.get(index).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** The folder is ours until this is closed. */
    record Held(Path home, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Expected to let go of the data folder", e);
            } finally {
                HELD.remove(home);
            }
        }
    }
}

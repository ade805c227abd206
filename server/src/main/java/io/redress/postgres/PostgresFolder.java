package io.redress.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie in a data folder. {@code redress.lock} is held by the one live Redress that owns the folder; the
 * system lets it go when that process dies, however it dies.
 */
record PostgresFolder(Path home) {

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

    Path log() {
        return postgres().resolve("postgres.log");
    }

    Path passwordFile() {
        return postgres().resolve("password");
    }

    private Path lockFile() {
        return home.resolve("redress.lock");
    }

    boolean isInitialised() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** The lock on this folder, or empty if another live process holds it. */
    Optional<Held> lock() {
        try {
            var channel = FileChannel.open(
                    lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(lockFile(), ProcessHandle.current().pid() + "\n");
            return Optional.of(new Held(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to lock " + lockFile(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    PostgresFailure inUse() {
        return new PostgresFailure(
                "The data folder %s is in use by another Redress (process %s).".formatted(home, holder()),
                "Stop that one first, or start this one with --data OTHER_FOLDER.");
    }

    private String holder() {
        try {
            return Files.readString(lockFile()).strip();
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
                Files.createFile(passwordFile(), ownerOnly);
                Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
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
    record Held(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Expected to let go of the data folder", e);
            }
        }
    }
}

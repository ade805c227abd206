package io.redress.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of our own, in a data folder, on a loopback port. Data stay when it stops; what was committed stays
 * however it stops.
 *
 * <p>One live Redress owns a folder. If its process was killed, the server it left behind is stopped and started
 * afresh. While it lives, a server that dies is started again on the same port. The owner closes this after its last
 * connection.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "redress";

    private static final String DATABASE = "redress";

    private final PostgresServer server;
    private final PostgresFolder.Held held;
    private final PostgresWatch watch;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            PostgresServer server, PostgresFolder.Held held, PostgresWatch watch, int port, String password) {
        this.server = server;
        this.held = held;
        this.watch = watch;
        this.port = port;
        this.password = password;
    }

    /** How a client reaches a running server. */
    public record Access(String url, String user, String password) {}

    /**
     * Starts the server in {@code home}, making the cluster on first use.
     *
     * @param settings PostgreSQL settings that differ from ours, such as {@code shared_buffers}
     * @throws PostgresFailure if another Redress uses the folder, another PostgreSQL made it, or it does not start
     */
    public static EmbeddedPostgres start(Path home, Map<String, String> settings) {
        var folder = PostgresFolder.at(home);
        var held = folder.lock().orElseThrow(folder::inUse);
        try {
            var binaries = PostgresBinaries.unpacked(folder);
            var password = folder.password();
            var server = new PostgresServer(folder, binaries, PostgresUser.of(folder));
            server.stopLeftover();
            server.initialise();
            var port = freePort(folder);
            server.start(port, settings);
            createDatabase(server, new Access(url(port, "postgres"), USER, password));
            var watch = new PostgresWatch(folder, () -> {
                server.stopLeftover();
                server.start(port, settings);
            });
            return new EmbeddedPostgres(server, held, watch, port, password);
        } catch (RuntimeException failure) {
            held.close();
            throw failure;
        }
    }

    /**
     * How to reach the server that another live Redress runs in {@code home}; empty if none does. For commands that
     * work beside a running server.
     */
    public static Optional<Access> running(Path home) {
        if (!Files.exists(home.resolve("redress.lock"))) {
            return Optional.empty();
        }
        var folder = PostgresFolder.at(home);
        var free = folder.lock();
        free.ifPresent(PostgresFolder.Held::close);
        return free.isPresent()
                ? Optional.empty()
                : folder.port().map(port -> new Access(url(port, DATABASE), USER, folder.password()));
    }

    /** The way into Redress's own database. */
    public Access access() {
        return access(DATABASE);
    }

    public Access access(String database) {
        return new Access(url(port, database), USER, password);
    }

    private static void createDatabase(PostgresServer server, Access admin) {
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            server.stop();
            throw new PostgresFailure(
                    "PostgreSQL runs but does not let Redress in: " + e.getMessage(),
                    "If the file postgres/password in the data folder was changed, put it back.",
                    e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            watch.close();
            server.stop();
        } finally {
            held.close();
        }
    }

    /** The port of last time if it is free, so that what people noted down stays true. */
    private static int freePort(PostgresFolder folder) {
        var noted = folder.postgres().resolve("port");
        try {
            // A note cut short by a kill is no note.
            var words = Files.exists(noted) ? Files.readString(noted).strip() : "";
            var port = words.matches("[0-9]{1,5}") ? Integer.parseInt(words) : 0;
            var free = isFree(port) ? port : 0;
            try (var socket = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(noted, socket.getLocalPort() + "\n");
                return socket.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a free loopback port", e);
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

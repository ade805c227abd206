package io.redress;

import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a JVM, under {@code target}; databases in it are cheap copies of each other. */
public final class TestPostgres {

    /** Tests throw their data away, so they need not wait for the disk. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "64MB",
            "max_connections", "200");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var home = Path.of(System.getProperty("redress.test.data", "target/test-data"));
            var postgres = EmbeddedPostgres.start(home, SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres;
        }
    }

    /** A new empty database. */
    public static EmbeddedPostgres.Access empty() {
        return create("template0");
    }

    private static synchronized EmbeddedPostgres.Access create(String template) {
        var name = "test_" + DATABASES.incrementAndGet();
        var admin = Server.POSTGRES.access("postgres");
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("Expected a database for the tests", e);
        }
        return Server.POSTGRES.access(name);
    }
}

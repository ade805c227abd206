package io.redress.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Short words from any server to every server on the same database, heard when the sender's transaction commits. They
 * are hints to look: one may be lost with a connection, and then {@link Listener#missed} is told. Listens on a
 * connection of its own, so that the pool keeps its ten.
 */
@Component
public class Signals implements SmartLifecycle {

    /** PostgreSQL takes fewer than 8,000 bytes a word. */
    public static final int LONGEST = 7_000;

    private static final String CHANNEL = "redress";

    /** How long a stop may have to wait for the listener to look up. */
    private static final int LOOK_UP_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    /** Somebody on this server who wants to hear. Called on one thread, in order; must not block. */
    public interface Listener {
        void heard(String word);

        /** The connection broke and is back: anything may have been said meanwhile. */
        void missed();
    }

    private final JdbcClient database;
    private final JdbcConnectionDetails access;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile Thread ear = new Thread();

    Signals(JdbcClient database, JdbcConnectionDetails access) {
        this.database = database;
        this.access = access;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Says these words when the caller's transaction commits. Equal words of one transaction are said once. */
    public void say(Collection<String> words) {
        if (words.isEmpty()) {
            return;
        }
        database.sql("SELECT pg_notify(:channel, word) FROM unnest(:words::text[]) AS word")
                .param("channel", CHANNEL)
                .param("words", words.toArray(String[]::new))
                .query((row, no) -> CHANNEL)
                .list();
    }

    @Override
    public synchronized void start() {
        running = true;
        ear = Thread.ofPlatform().name("signals").daemon().start(this::listenUntilStopped);
    }

    @Override
    public synchronized void stop() {
        running = false;
        ear.interrupt();
        try {
            ear.join(2L * LOOK_UP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenUntilStopped() {
        var first = true;
        while (running) {
            try (var connection = connect()) {
                if (!first) {
                    listeners.forEach(Listener::missed);
                }
                first = false;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Expected to listen to the database, but failed; will try again", e);
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.getUsername());
        properties.setProperty("password", access.getPassword());
        properties.setProperty("ApplicationName", "redress signals");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(access.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        return connection;
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running) {
            for (var word : connection.getNotifications(LOOK_UP_MILLIS)) {
                listeners.forEach(listener -> listener.heard(word.getParameter()));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.redress.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signed-in people and what they look at, picked from the database: the large shop and the small one alike. */
final class WebVisitors {

    private static final Duration SIGNED_IN = Duration.ofDays(13);

    private final Connection database;
    private final Instant now;

    /**
     * Somebody with a session and what they look at.
     *
     * @param cookie empty: nobody has signed in
     */
    record Visitor(String cookie, List<String> looksAt) {
        String forgeryToken() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha256("forgery:" + cookie.substring(cookie.indexOf('=') + 1)));
        }
    }

    /** @param now as the server's clock has it */
    WebVisitors(Connection database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /**
     * Signs people in.
     *
     * @param people query of accounts
     * @param looksAt query of ids or texts, with {@code %s} for the account
     */
    List<Visitor> signedIn(String people, String looksAt) throws SQLException {
        var visitors = new ArrayList<Visitor>();
        for (var account : texts(people)) {
            var things = texts(looksAt.formatted(account));
            if (!things.isEmpty()) visitors.add(new Visitor("redress=" + session(account), things));
        }
        if (visitors.isEmpty()) throw new IllegalStateException("Expected somebody, but found nobody by " + people);
        return visitors;
    }

    List<String> texts(String query) throws SQLException {
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }

    private String session(String account) throws SQLException {
        var token = "bench-" + UUID.randomUUID();
        try (var sql = database.prepareStatement("""
                INSERT INTO parties.session (token_hash, account, opened_at, last_seen_at, expires_at)
                VALUES (?, ?::uuid, ?, ?, ?)""")) {
            sql.setBytes(1, sha256(token));
            sql.setString(2, account);
            sql.setTimestamp(3, Timestamp.from(now));
            sql.setTimestamp(4, Timestamp.from(now));
            sql.setTimestamp(5, Timestamp.from(now.plus(SIGNED_IN)));
            sql.executeUpdate();
        }
        return token;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
        }
    }
}

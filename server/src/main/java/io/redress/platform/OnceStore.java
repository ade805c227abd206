package io.redress.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Idempotency keys in PostgreSQL. The running request holds an advisory lock, so a twin is told at once and never
 * waits.
 */
@Repository
class OnceStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OnceStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What came of an attempt to begin. */
    sealed interface Begun {
        record First() implements Begun {}

        record Repeat(String answer) implements Begun {}

        record OtherBody() implements Begun {}

        record Running() implements Begun {}
    }

    private record Kept(String print, @Nullable String answer) {}

    Begun begin(UUID owner, String key, String print) {
        var locked = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .params(owner + "/" + key)
                .query(Boolean.class)
                .single();
        if (!locked) {
            return new Begun.Running();
        }
        var first = jdbc.sql("""
                        INSERT INTO platform.idempotency (owner, key, print, made_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (owner, key) DO NOTHING""")
                .params(owner, key, print, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return first == 1 ? new Begun.First() : repeat(owner, key, print);
    }

    private Begun repeat(UUID owner, String key, String print) {
        var kept = jdbc.sql("SELECT print, answer FROM platform.idempotency WHERE owner = ? AND key = ?")
                .params(owner, key)
                .query((row, _) -> new Kept(row.getString("print"), row.getString("answer")))
                .single();
        if (!kept.print().equals(print)) {
            return new Begun.OtherBody();
        }
        var answer = kept.answer();
        return answer == null ? new Begun.Running() : new Begun.Repeat(answer);
    }

    void keep(UUID owner, String key, Object answer) {
        jdbc.sql("UPDATE platform.idempotency SET answer = ?::json WHERE owner = ? AND key = ?")
                .params(json.writeValueAsString(answer), owner, key)
                .update();
    }

    int forgetOlderThan(Duration age, int most) {
        return jdbc.sql("""
                        DELETE FROM platform.idempotency WHERE (owner, key) IN (
                            SELECT owner, key FROM platform.idempotency WHERE made_at < ?
                            ORDER BY made_at LIMIT ? FOR UPDATE SKIP LOCKED)""")
                .params(clock.instant().minus(age).atOffset(ZoneOffset.UTC), most)
                .update();
    }

    byte[] json(Object body) {
        return json.writeValueAsBytes(body);
    }

    <T> T read(String answer, Class<T> type) {
        return json.readValue(answer, type);
    }
}

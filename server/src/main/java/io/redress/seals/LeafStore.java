package io.redress.seals;

import io.redress.proof.Hash;
import io.redress.proof.Salt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the log's order. Appended only, by one server at a time. */
@Repository
class LeafStore {

    private final JdbcClient database;

    LeafStore(JdbcClient database) {
        this.database = database;
    }

    /** How many entries there are. */
    long size() {
        return database.sql("SELECT coalesce(max(no) + 1, 0) FROM seals.leaf")
                .query(Long.class)
                .single();
    }

    String position(String kind) {
        return database.sql("SELECT position FROM seals.position WHERE kind = ?")
                .param(kind)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void move(String kind, String position) {
        database.sql("""
                        INSERT INTO seals.position (kind, position) VALUES (?, ?)
                        ON CONFLICT (kind) DO UPDATE SET position = excluded.position
                        """).params(kind, position).update();
    }

    /** Those of the keys that have a place. */
    Set<RecordKey> known(String kind, Collection<RecordKey> keys) {
        return Set.copyOf(database.sql("""
                        SELECT l.ref, l.seq FROM unnest(?::uuid[], ?::bigint[]) k (ref, seq)
                        JOIN seals.leaf l ON l.ref = k.ref AND l.seq = k.seq AND l.kind = ?
                        """)
                .params(texts(keys, RecordKey::ref), texts(keys, RecordKey::seq), kind)
                .query((row, no) -> new RecordKey(row.getObject(1, UUID.class), row.getLong(2)))
                .list());
    }

    /** Those of the keys that have none. */
    List<RecordKey> unknown(String kind, Collection<RecordKey> keys) {
        var known = known(kind, keys);
        return keys.stream().filter(key -> !known.contains(key)).toList();
    }

    /** In one statement, however many. */
    void append(Collection<Leaf> leaves) {
        database.sql("""
                        INSERT INTO seals.leaf (no, kind, ref, seq, salt, entry)
                        SELECT no, kind, ref, seq, decode(salt, 'hex'), decode(entry, 'hex')
                        FROM unnest(?::bigint[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
                            l (no, kind, ref, seq, salt, entry)
                        """)
                .params(
                        texts(leaves, Leaf::no),
                        texts(leaves, Leaf::kind),
                        texts(leaves, leaf -> leaf.key().ref()),
                        texts(leaves, leaf -> leaf.key().seq()),
                        texts(leaves, leaf -> leaf.salt().bytes().hex()),
                        texts(leaves, leaf -> leaf.entry().hex()))
                .update();
    }

    /** Entries in the order of the log. */
    List<Leaf> page(long from, int most) {
        return database.sql("SELECT no, kind, ref, seq, salt, entry FROM seals.leaf WHERE no >= ? ORDER BY no LIMIT ?")
                .params(from, most)
                .query((row, no) -> leaf(row))
                .list();
    }

    /** Entries about these things, in the order of the log. */
    List<Leaf> about(String kind, Collection<UUID> refs, int most) {
        return database.sql("""
                        SELECT no, kind, ref, seq, salt, entry FROM seals.leaf
                        WHERE ref = ANY (?::uuid[]) AND kind = ? ORDER BY no LIMIT ?
                        """)
                .params(texts(refs, ref -> ref), kind, most)
                .query((row, no) -> leaf(row))
                .list();
    }

    private static <T> String[] texts(Collection<T> of, Function<T, Object> what) {
        return of.stream().map(what).map(String::valueOf).toArray(String[]::new);
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong("no"),
                row.getString("kind"),
                new RecordKey(row.getObject("ref", UUID.class), row.getLong("seq")),
                new Salt(Hash.of(row.getBytes("salt"))),
                Hash.of(row.getBytes("entry")));
    }
}

package io.redress.rulebook;

import io.redress.parties.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code rulebook.edition}. Insert and read only: the database refuses everything else. */
@Repository
class EditionStore {

    /** Four editions a year for fifty years; all of them are kept in memory. */
    private static final int MOST = 200;

    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    /** False when the id or the effective date is taken: UNIQUE decides races between publishers. */
    boolean insert(RulebookFile.Sound file, StoredEdition row) {
        return db.sql("""
                insert into rulebook.edition
                  (id, effective_from, published_on, major, source, hash, published_by, published_at)
                values (:id, :from, :on, :major, :source, :hash, :by, :at) on conflict do nothing
                """)
                        .param("id", row.id())
                        .param("from", file.edition().effectiveFrom())
                        .param("on", file.edition().publishedOn())
                        .param("major", row.major())
                        .param("source", row.source())
                        .param("hash", row.hash())
                        .param("by", row.publishedBy().value())
                        .param("at", row.publishedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<StoredEdition> all() {
        return db.sql("select * from rulebook.edition order by effective_from desc limit :most")
                .param("most", MOST)
                .query((row, _) -> edition(row))
                .list();
    }

    private static StoredEdition edition(ResultSet row) throws SQLException {
        return new StoredEdition(
                row.getString("id"),
                row.getString("source"),
                row.getString("hash"),
                row.getBoolean("major"),
                new AccountId(row.getObject("published_by", UUID.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}

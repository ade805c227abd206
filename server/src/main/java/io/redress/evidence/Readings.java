package io.redress.evidence;

import io.redress.parties.AccountId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who downloaded which item and when. Rows are only ever added. */
@Repository
class Readings {

    /** Which bytes were read. */
    enum Version {
        CONTENT,
        ORIGINAL
    }

    /** One download. */
    record Reading(AccountId reader, Version version, Instant at) {}

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EvidenceId item, AccountId reader, Version version, Instant at) {
        jdbc.sql("""
                insert into evidence.evidence_reading (item, reader, version, minute, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .param(item.value())
                .param(reader.value())
                .param(version.name())
                .param(at.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Reading> of(EvidenceId item, Cursor cursor, Limit limit) {
        var before = cursor.isStart() ? OffsetDateTime.MAX : cursor.instant(0).atOffset(ZoneOffset.UTC);
        var reader = cursor.isStart() ? new UUID(-1, -1) : cursor.uuid(1);
        return jdbc.sql("""
                select reader, version, at from evidence.evidence_reading
                where item = ? and (at, reader) < (?, ?)
                order by at desc, reader desc limit ?
                """)
                .param(item.value())
                .param(before)
                .param(reader)
                .param(limit.plusOne())
                .query((row, _) -> new Reading(
                        new AccountId(row.getObject("reader", UUID.class)),
                        Version.valueOf(row.getString("version")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

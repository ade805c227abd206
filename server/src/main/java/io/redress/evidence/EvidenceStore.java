package io.redress.evidence;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of evidence items. Every write happens in the caller's transaction. */
@Repository
class EvidenceStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvidenceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits until nobody else works under these names, and keeps them until the transaction ends. */
    void lock(Collection<String> names) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(name, 0))) from unnest(?::text[]) as name")
                .param(names.stream()
                        .map("evidence:"::concat)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** How many were new; an id that is taken is passed over. */
    int insert(List<StoredItem> items) {
        return jdbc.sql("""
                insert into evidence.item select * from jsonb_populate_recordset(null::evidence.item, ?::jsonb)
                on conflict (id) do nothing
                """).param(rows(items)).update();
    }

    /** Items whose bytes lie in the database, written with them in one statement. */
    void insertSnapshots(List<StoredItem> items, Map<String, String> bodies) {
        jdbc.sql("""
                with kept as (
                    insert into evidence.snapshot_body (sha256, body)
                    select key, convert_to(value, 'UTF8') from jsonb_each_text(?::jsonb)
                    on conflict do nothing
                )
                insert into evidence.item select * from jsonb_populate_recordset(null::evidence.item, ?::jsonb)
                """).param(json.writeValueAsString(bodies)).param(rows(items)).update();
    }

    private String rows(List<StoredItem> items) {
        return json.writeValueAsString(items.stream().map(ItemRows::write).toList());
    }

    Optional<StoredItem> find(EvidenceId id) {
        return jdbc.sql("select * from evidence.item where id = ?")
                .param(id.value())
                .query(ItemRows::read)
                .optional();
    }

    List<StoredItem> findAll(Collection<EvidenceId> ids) {
        return jdbc.sql("select * from evidence.item where id = any(?::uuid[]) order by uploaded_at, id")
                .param(uuids(ids))
                .query(ItemRows::read)
                .list();
    }

    List<StoredItem> of(String subjectKind, UUID subjectId) {
        return jdbc.sql("""
                select * from evidence.item where subject_kind = ? and subject_id = ? order by uploaded_at, id limit ?
                """)
                .param(subjectKind)
                .param(subjectId)
                .param(EvidenceLimits.ITEMS_PER_SUBJECT * 2)
                .query(ItemRows::read)
                .list();
    }

    List<StoredItem> drafts(AccountId by) {
        return jdbc.sql("""
                select * from evidence.item where uploaded_by = ? and subject_id is null order by uploaded_at, id limit ?
                """)
                .param(by.value())
                .param(EvidenceLimits.DRAFTS_PER_UPLOADER)
                .query(ItemRows::read)
                .list();
    }

    int countDrafts(AccountId by) {
        return jdbc.sql("select count(*) from evidence.item where uploaded_by = ? and subject_id is null")
                .param(by.value())
                .query(Integer.class)
                .single();
    }

    /** Attaches those of the drafts that are the actor's; the row's own state decides a race. */
    int attach(Actor by, Collection<EvidenceId> ids, String subjectKind, UUID subjectId, Guarded subject, Instant at) {
        return jdbc.sql("""
                update evidence.item i
                set subject_kind = ?, subject_id = ?, attached_by = ?, attached_at = ?, guard_buyer = g.guard_buyer,
                    guard_shop = g.guard_shop, guard_handlers = g.guard_handlers, guard_department = g.guard_department
                from jsonb_populate_record(null::evidence.item, ?::jsonb) g
                where i.id = any(?::uuid[]) and i.subject_id is null and (i.uploaded_by = ? or ?)
                """)
                .param(subjectKind)
                .param(subjectId)
                .param(by.id().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(json.writeValueAsString(ItemRows.guardColumns(subject)))
                .param(uuids(ids))
                .param(by.id().value())
                .param(by.kind() == Actor.Kind.SYSTEM)
                .update();
    }

    /** Whether there was such a draft of that uploader. */
    boolean delete(EvidenceId id, AccountId by) {
        return jdbc.sql("delete from evidence.item where id = ? and uploaded_by = ? and subject_id is null")
                        .param(id.value())
                        .param(by.value())
                        .update()
                == 1;
    }

    int deleteDraftsBefore(Instant limit, int most) {
        return jdbc.sql("""
                delete from evidence.item where id in (
                    select id from evidence.item where subject_id is null and uploaded_at < ?
                    order by uploaded_at limit ? for update skip locked)
                """).param(limit.atOffset(ZoneOffset.UTC)).param(most).update();
    }

    /** Whether any item still needs the file of that hash. */
    boolean isWanted(String sha256) {
        return jdbc.sql("""
                select exists (select 1 from evidence.item where sha256 = ?)
                    or exists (select 1 from evidence.item where display_sha256 = ?)
                    or exists (select 1 from evidence.item where thumbnail_sha256 = ?)
                """).params(sha256, sha256, sha256).query(Boolean.class).single();
    }

    Optional<byte[]> snapshotBody(String sha256) {
        return jdbc.sql("select body from evidence.snapshot_body where sha256 = ?")
                .param(sha256)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static String[] uuids(Collection<EvidenceId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }
}

package io.redress.penalties;

import io.redress.parties.ShopId;
import io.redress.penalties.PenaltyEvent.Deducted;
import io.redress.penalties.PenaltyEvent.ExamPassed;
import io.redress.penalties.PenaltyEvent.MeasuresBegan;
import io.redress.penalties.PenaltyEvent.MeasuresEnded;
import io.redress.penalties.PenaltyEvent.Reversed;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of penalties. Writing expects a transaction that has locked the shop. */
@Repository
class PenaltyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PenaltyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Whoever comes second waits here; a statement of its own, so that what is read next is what the first one left.
     */
    void lock(ShopId shop) {
        jdbc.sql("""
                        INSERT INTO penalties.shop (shop, version) VALUES (?, 1)
                        ON CONFLICT (shop) DO UPDATE SET version = penalties.shop.version + 1""").param(shop.value()).update();
    }

    /**
     * What decisions about the shop rest on: every deduction with points, those of the case without points too, all
     * runs and exams, all clearings.
     */
    PenaltyFile load(ShopId shop, UUID caseId) {
        var deductions = new ArrayList<Deduction>();
        var runs = new ArrayList<Run>();
        var exams = new ArrayList<Exam>();
        var clearings = new HashMap<Integer, Clearing>();
        jdbc.sql("""
                        SELECT 1 AS kind, at, body::text FROM penalties.deduction
                         WHERE shop = :shop AND (points > 0 OR case_id = :case)
                        UNION ALL SELECT 2, started_at, body::text FROM penalties.run WHERE shop = :shop
                        UNION ALL SELECT 3, at, body::text FROM penalties.exam WHERE shop = :shop
                        UNION ALL SELECT 4, at, body::text FROM penalties.clearing
                        ORDER BY at""").param("shop", shop.value()).param("case", caseId).query(row -> {
            var body = row.getString("body");
            switch (row.getInt("kind")) {
                case 1 -> deductions.add(json.readValue(body, Deduction.class));
                case 2 -> runs.add(json.readValue(body, Run.class));
                case 3 -> exams.add(json.readValue(body, Exam.class));
                default -> {
                    var clearing = json.readValue(body, Clearing.class);
                    clearings.put(clearing.year(), clearing);
                }
            }
        });
        return new PenaltyFile(shop, deductions, runs, exams, clearings);
    }

    void append(PenaltyFile before, List<PenaltyEvent> events) {
        var file = before;
        for (var event : events) {
            file = file.apply(event);
            write(file, event);
        }
    }

    /** The shop that has deductions standing in a case; empty: none stand. */
    Optional<ShopId> shopOf(UUID caseId) {
        return jdbc.sql("SELECT shop FROM penalties.deduction WHERE case_id = ? AND reversed_at IS NULL LIMIT 1")
                .param(caseId)
                .query(UUID.class)
                .optional()
                .map(ShopId::new);
    }

    /** Everything ever booked against the shop, latest first. */
    Page<Deduction> history(ShopId shop, Cursor from, Limit limit) {
        var rows = jdbc
                .sql("""
                        SELECT body::text FROM penalties.deduction
                         WHERE shop = :shop AND (:start OR (at, id) < (:at, :id))
                         ORDER BY at DESC, id DESC LIMIT :limit""")
                .param("shop", shop.value())
                .param("start", from.isStart())
                .param("at", utc(from.isStart() ? Instant.EPOCH : from.instant(0)))
                .param("id", from.isStart() ? new UUID(0, 0) : from.uuid(1))
                .param("limit", limit.plusOne())
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readValue(body, Deduction.class))
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.at(), last.id()));
    }

    private void write(PenaltyFile file, PenaltyEvent event) {
        switch (event) {
            case Deducted e -> insert(file.shop(), e.deduction());
            case Reversed e -> reverse(file, e);
            case MeasuresBegan e -> insert(file.shop(), e.run());
            case MeasuresEnded e -> end(file, e);
            case ExamPassed e ->
                jdbc.sql("INSERT INTO penalties.exam (id, shop, category, at, body) VALUES (?, ?, ?, ?, ?::jsonb)")
                        .params(
                                e.exam().id(),
                                file.shop().value(),
                                e.exam().category().name(),
                                utc(e.exam().at()),
                                json.writeValueAsString(e.exam()))
                        .update();
        }
    }

    private void insert(ShopId shop, Deduction deduction) {
        var charge = deduction.charge();
        jdbc.sql("""
                        INSERT INTO penalties.deduction
                            (id, shop, case_id, tariff, category, year, points, at, body)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        deduction.id(),
                        shop.value(),
                        deduction.caseId(),
                        charge.tariff(),
                        charge.category().name(),
                        deduction.year(),
                        charge.points(),
                        utc(deduction.at()),
                        json.writeValueAsString(deduction))
                .update();
    }

    private void insert(ShopId shop, Run run) {
        jdbc.sql("""
                        INSERT INTO penalties.run (id, shop, category, level, started_at, body)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        run.id(),
                        shop.value(),
                        run.category().name(),
                        run.level(),
                        utc(run.startedAt()),
                        json.writeValueAsString(run))
                .update();
    }

    private void reverse(PenaltyFile file, Reversed event) {
        var deduction = file.deductions().stream()
                .filter(each -> each.id().equals(event.deduction()))
                .findFirst()
                .orElseThrow();
        jdbc.sql("UPDATE penalties.deduction SET reversed_at = ?, body = ?::jsonb WHERE id = ?")
                .params(utc(event.at()), json.writeValueAsString(deduction), deduction.id())
                .update();
    }

    private void end(PenaltyFile file, MeasuresEnded event) {
        var run = file.runs().stream()
                .filter(each -> each.id().equals(event.run()))
                .findFirst()
                .orElseThrow();
        jdbc.sql("UPDATE penalties.run SET ended_at = ?, body = ?::jsonb WHERE id = ?")
                .params(utc(event.ending().at()), json.writeValueAsString(run), run.id())
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

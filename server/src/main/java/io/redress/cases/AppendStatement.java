package io.redress.cases;

import io.redress.cases.Append.DeadlineRow;
import io.redress.cases.Append.EventRow;
import io.redress.cases.Append.Line;
import io.redress.cases.Append.Opening;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that changes cases: checks each case's version, moves its line, appends its events, stops and
 * starts its deadlines. Any number of different cases in one round trip; a case whose version has moved on is left
 * alone, whole.
 */
final class AppendStatement {

    /* Columns are bound instead of rows so that the text, and with it the prepared plan, is the same for any count. */
    private static final String SQL = """
            WITH moved AS (
                UPDATE cases.case_file f
                SET version = m.version, state = m.state, whose_turn = m.whose, next_due = to_timestamp(m.due / 1e6::float8),
                    department = m.department, owner = m.owner, adjudicator = m.adjudicator,
                    updated_at = to_timestamp(m.updated / 1e6::float8),
                    closed_at = CASE WHEN m.closed IS NOT NULL
                                THEN coalesce(f.closed_at, to_timestamp(m.closed / 1e6::float8)) END,
                    told_at = coalesce(f.told_at, to_timestamp(m.told / 1e6::float8))
                FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                            ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
                     AS m(id, expected, version, proposed, state, whose, due, department, owner, adjudicator, updated,
                          closed, told)
                WHERE f.id = m.id AND f.version = m.expected
                RETURNING f.id, f.state, m.proposed
            ), opened AS (
                INSERT INTO cases.case_file (id, version, state, whose_turn, next_due, department, owner, adjudicator,
                    opened_at, updated_at, closed_at, told_at, number, buyer, shop, order_id, order_line, order_number, title,
                    type, filing_key, filing_body)
                SELECT o.id, o.version, o.state, o.whose, to_timestamp(o.due / 1e6::float8), o.department, o.owner,
                    o.adjudicator, to_timestamp(o.updated / 1e6::float8), to_timestamp(o.updated / 1e6::float8),
                    to_timestamp(o.closed / 1e6::float8), to_timestamp(o.told / 1e6::float8), o.number, o.buyer, o.shop, o.order_id, o.order_line, o.order_number,
                    o.title, o.type, o.key, o.body
                FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[],
                            ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[],
                            ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                     AS o(id, version, state, whose, due, department, owner, adjudicator, updated, closed, told, number,
                          buyer, shop, order_id, order_line, order_number, title, type, key, body)
                ON CONFLICT DO NOTHING
                RETURNING id, state
            ), applied AS (
                SELECT id, state FROM moved UNION ALL SELECT id, state FROM opened
            ), told AS (
                INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, request_key, request_body)
                SELECT e.id, e.seq, e.type, e.body::jsonb, to_timestamp(e.at / 1e6::float8), e.account, e.side, e.key, e.request
                FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[],
                            ?::uuid[]) AS e(id, seq, type, body, at, account, side, key, request)
                JOIN applied USING (id)
            ), stopped AS (
                DELETE FROM cases.deadline d
                USING unnest(?::uuid[], ?::text[]) AS s(id, kind) JOIN applied USING (id)
                WHERE d.case_id = s.id AND d.kind = s.kind
            ), started AS (
                INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                SELECT s.id, s.kind, to_timestamp(s.due / 1e6::float8), s.whose, s.rule, s.outcome
                FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                     AS s(id, kind, due, whose, rule, outcome)
                JOIN applied USING (id)
                ON CONFLICT (case_id, kind) DO UPDATE SET due_at = excluded.due_at, whose = excluded.whose,
                    rule = excluded.rule, outcome = excluded.outcome
            ), waiting AS (
                INSERT INTO cases.proposed (case_id, by) SELECT id, proposed FROM moved WHERE proposed IS NOT NULL
                ON CONFLICT (case_id) DO UPDATE SET by = excluded.by
            ), looked_at AS (
                DELETE FROM cases.proposed p USING moved m WHERE p.case_id = m.id AND m.proposed IS NULL
            ), broken AS (
                INSERT INTO cases.overdue (case_id) SELECT id FROM applied WHERE state = 'OVERDUE' ON CONFLICT DO NOTHING
            ), mended AS (
                DELETE FROM cases.overdue o USING applied a WHERE o.case_id = a.id AND a.state <> 'OVERDUE'
            )
            SELECT id FROM applied
            """;

    private AppendStatement() {}

    /**
     * Runs the statement once for all of {@code appends}, each of another case.
     *
     * @return the cases that were changed; the others had moved on, or were open already
     */
    static Set<UUID> run(Connection connection, List<Append> appends) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var arrays = new Columns(connection, statement);
            var openings = appends.stream().filter(a -> a.opening() != null).toList();
            bindMoves(arrays, appends.stream().filter(a -> a.opening() == null).toList());
            bindOpenings(arrays, openings);
            bindEvents(arrays, appends);
            bindStopped(arrays, appends);
            bindStarted(arrays, appends);
            var applied = HashSet.<UUID>newHashSet(appends.size());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    applied.add(rows.getObject(1, UUID.class));
                }
            }
            return applied;
        }
    }

    private static void bindMoves(Columns to, List<Append> moves) throws SQLException {
        to.uuids(moves, Append::id);
        to.longs(moves, Append::expected);
        to.longs(moves, a -> a.line().version());
        to.uuids(moves, a -> a.line().proposedBy());
        bindLines(to, moves.stream().map(Append::line).toList());
    }

    private static void bindOpenings(Columns to, List<Append> opened) throws SQLException {
        to.uuids(opened, Append::id);
        to.longs(opened, a -> a.line().version());
        bindLines(to, opened.stream().map(Append::line).toList());
        var openings = opened.stream().map(AppendStatement::opening).toList();
        to.texts(openings, Opening::number);
        to.uuids(openings, Opening::buyer);
        to.uuids(openings, Opening::shop);
        to.uuids(openings, Opening::order);
        to.ints(openings, Opening::orderLine);
        to.texts(openings, Opening::orderNumber);
        to.texts(openings, Opening::title);
        to.texts(openings, Opening::type);
        to.uuids(openings, Opening::key);
        to.uuids(openings, Opening::body);
    }

    private static Opening opening(Append append) {
        if (append.opening() == null) {
            throw new IllegalStateException("Expected an opening, but case " + append.id() + " has none");
        }
        return append.opening();
    }

    private static void bindLines(Columns to, List<Line> lines) throws SQLException {
        to.texts(lines, Line::state);
        to.texts(lines, Line::whoseTurn);
        to.longs(lines, line -> micros(line.nextDue()));
        to.texts(lines, Line::department);
        to.uuids(lines, Line::owner);
        to.uuids(lines, Line::adjudicator);
        to.longs(lines, line -> micros(line.updatedAt()));
        to.longs(lines, line -> micros(line.closedAt()));
        to.longs(lines, line -> micros(line.toldAt()));
    }

    private static void bindEvents(Columns to, List<Append> appends) throws SQLException {
        to.uuids(owners(appends, a -> a.events().size()), id -> id);
        var events = appends.stream().flatMap(a -> a.events().stream()).toList();
        to.longs(events, EventRow::seq);
        to.texts(events, EventRow::type);
        to.texts(events, EventRow::body);
        to.longs(events, event -> micros(event.at()));
        to.uuids(events, EventRow::account);
        to.texts(events, EventRow::side);
        to.uuids(events, EventRow::key);
        to.uuids(events, EventRow::request);
    }

    private static void bindStopped(Columns to, List<Append> appends) throws SQLException {
        to.uuids(owners(appends, a -> a.stopped().size()), id -> id);
        to.texts(appends.stream().flatMap(a -> a.stopped().stream()).toList(), kind -> kind);
    }

    private static void bindStarted(Columns to, List<Append> appends) throws SQLException {
        to.uuids(owners(appends, a -> a.started().size()), id -> id);
        var started = appends.stream().flatMap(a -> a.started().stream()).toList();
        to.texts(started, DeadlineRow::kind);
        to.longs(started, deadline -> micros(deadline.dueAt()));
        to.texts(started, DeadlineRow::whose);
        to.texts(started, DeadlineRow::rule);
        to.texts(started, DeadlineRow::outcome);
    }

    /** Each append's id, repeated for each of its rows. */
    private static List<UUID> owners(List<Append> appends, ToIntFunction<Append> rows) {
        return appends.stream()
                .<UUID>mapMulti((append, sink) -> {
                    for (var row = rows.applyAsInt(append); row > 0; row--) {
                        sink.accept(append.id());
                    }
                })
                .toList();
    }

    /** PostgreSQL keeps microseconds, so does {@code platform}'s clock: nothing is lost. */
    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null
                ? null
                : Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}

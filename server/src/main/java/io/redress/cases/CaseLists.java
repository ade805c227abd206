package io.redress.cases;

import io.redress.cases.CaseQuery.Hand;
import io.redress.orders.OrderId;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Reach;
import io.redress.parties.ShopId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.rulebook.TypeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and queues of cases: one index scan each, cut by what the reader may see. */
@Component
class CaseLists {

    static final String COLUMNS = """
            SELECT f.id, f.number, f.version, f.state, f.whose_turn, f.next_due, f.type, f.order_id, f.order_number,
                   f.title, f.buyer, f.shop, f.department, f.owner, f.adjudicator, f.opened_at, f.updated_at, f.closed_at
            """;

    private static final String FEW = """
            FROM cases.deadline d JOIN cases.case_file f ON f.id = d.case_id AND f.next_due = d.due_at
            WHERE %s AND %s ORDER BY d.due_at, d.case_id LIMIT ?""";

    /**
     * Along the deadlines until the page is full. The planner takes the two conditions of the join for independent,
     * expects next to nothing, and would sort all that is open: OFFSET 0 keeps it from that.
     */
    private static final String WALK = """
            FROM (SELECT d.due_at, d.case_id FROM cases.deadline d WHERE %s ORDER BY d.due_at, d.case_id) d
            CROSS JOIN LATERAL (SELECT f.* FROM cases.case_file f
                WHERE f.id = d.case_id AND f.next_due = d.due_at AND %s OFFSET 0) f
            ORDER BY d.due_at, d.case_id LIMIT ?""";

    private final JdbcClient database;

    CaseLists(JdbcClient database) {
        this.database = database;
    }

    Page<CaseLine> page(CaseQuery query, Reach reach, Actor actor, Cursor from, Limit limit) {
        if (reach.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var page = switch (query.sort()) {
            case NEWEST -> newest(query, reach, actor, from, limit);
            case DUE -> due(query, reach, actor, from, limit);
        };
        return new Page<>(
                page.items().stream()
                        .map(line -> Reader.of(actor, side(actor, line)).seesTheDesk() ? line : line.withoutDesk())
                        .toList(),
                page.next());
    }

    private static Side side(Actor actor, CaseLine line) {
        return Senders.side(actor, line.buyer(), line.shop());
    }

    List<CaseLine> lines(Collection<CaseId> ids, Reach reach, Actor actor) {
        if (reach.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        var where = CaseFilter.of(CaseQuery.ALL, reach, actor).and("f.id = ANY (?::uuid[])", (Object)
                ids.stream().map(CaseId::value).toArray(UUID[]::new));
        return database.sql(COLUMNS + "FROM cases.case_file f WHERE " + where.sql())
                .params(where.params())
                .query((row, no) -> line(row))
                .list();
    }

    private Page<CaseLine> newest(CaseQuery query, Reach reach, Actor actor, Cursor from, Limit limit) {
        var where = CaseFilter.of(query, reach, actor);
        if (!from.isStart()) {
            where.and("(f.opened_at, f.id) < (?, ?)", Timestamp.from(from.instant(0)), from.uuid(1));
        }
        var sql = COLUMNS + "FROM cases.case_file f WHERE " + where.sql()
                + " ORDER BY f.opened_at DESC, f.id DESC LIMIT ?";
        return Page.of(
                rows(sql, where, limit),
                limit,
                last -> Cursor.of(last.openedAt(), last.id().value()));
    }

    /** A case with two clocks running is listed by the nearer one only. */
    private Page<CaseLine> due(CaseQuery query, Reach reach, Actor actor, Cursor from, Limit limit) {
        var clocks = new CaseFilter();
        if (!from.isStart()) {
            clocks.and("(d.due_at, d.case_id) > (?, ?)", Timestamp.from(from.instant(0)), from.uuid(1));
        }
        // As the filter says of f; here it ends the walk along the index.
        query.narrowed().dueBefore().ifPresent(time -> clocks.and("d.due_at < ?", Timestamp.from(time)));
        var where = CaseFilter.of(query, reach, actor);
        var all = new CaseFilter().and(clocks).and(where);
        var sql = COLUMNS + (isFewPeoples(query) ? FEW : WALK).formatted(clocks.sql(), where.sql());
        return Page.of(
                rows(sql, all, limit),
                limit,
                last -> Cursor.of(
                        last.dueAt() == null ? Instant.MAX : last.dueAt(),
                        last.id().value()));
    }

    /** Whether few cases can be meant, so that looking at each beats walking along all deadlines. */
    private static boolean isFewPeoples(CaseQuery query) {
        return query.hand() == Hand.MINE
                || query.hand() == Hand.SECOND
                || query.narrowed().person().isPresent()
                || query.states().equals(Set.of(Stage.OVERDUE));
    }

    private List<CaseLine> rows(String sql, CaseFilter where, Limit limit) {
        return database.sql(sql)
                .params(where.params())
                .param(limit.plusOne())
                .query((row, no) -> line(row))
                .list();
    }

    static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getLong("version"),
                Stage.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("whose_turn"))
                        .map(Turn::valueOf)
                        .orElse(null),
                at(row, "next_due"),
                new TypeCode(row.getString("type")),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("order_number"),
                row.getString("title"),
                new AccountId(row.getObject("buyer", UUID.class)),
                new ShopId(row.getObject("shop", UUID.class)),
                row.getString("department"),
                account(row, "owner"),
                account(row, "adjudicator"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                at(row, "closed_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}

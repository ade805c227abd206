package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Reach;
import io.redress.parties.ShopId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the people of a shop work on, all of them the same. A shop has few cases open, so its queue sorts those and
 * needs no index by time.
 */
@Service
public class ShopQueues {

    /** Where a case stands for the shop; the same expression counts and lists. */
    private static final String TAB = """
            CASE WHEN f.closed_at IS NOT NULL THEN 'CLOSED'
                 WHEN f.state = 'DECIDED' THEN 'APPEALABLE'
                 WHEN f.state = 'OVERDUE' OR f.whose_turn = 'SELLER'
                      OR (f.whose_turn = 'BOTH' AND f.state = 'AWAITING_EVIDENCE') THEN 'YOURS'
                 WHEN f.whose_turn = 'PLATFORM' THEN 'REVIEW'
                 ELSE 'WAITING' END""";

    /** Broken promises first, then the nearest deadline; what has none comes last. */
    private static final String URGENCY =
            "CASE WHEN f.state = 'OVERDUE' THEN timestamptz '2000-01-01' ELSE coalesce(f.next_due, '2999-01-01') END";

    private static final String COUNTED = """
            SELECT tab, count(*) AS number, count(*) FILTER (WHERE next_due < :soon) AS soon,
                   count(*) FILTER (WHERE state = 'OVERDUE') AS overdue
            FROM (SELECT %s AS tab, f.next_due, f.state FROM cases.case_file f
                  WHERE f.shop = ANY (:shops) AND f.told_at IS NOT NULL AND f.closed_at IS NULL LIMIT :most) o
            GROUP BY tab
            UNION ALL
            SELECT 'CLOSED', count(*), 0, 0
            FROM (SELECT FROM cases.case_file f
                  WHERE f.shop = ANY (:shops) AND f.told_at IS NOT NULL AND f.closed_at IS NOT NULL LIMIT :most) c
            """.formatted(TAB);

    private static final String LISTED = CaseLists.COLUMNS + """
            , %s AS urgency FROM cases.case_file f
            WHERE f.shop = ANY (:shops) AND f.told_at IS NOT NULL AND f.closed_at IS NULL AND %s = :tab
              AND (%s, f.id) > (:after, :id)
            ORDER BY urgency, f.id LIMIT :limit
            """.formatted(URGENCY, TAB, URGENCY);

    private static final CaseQuery CLOSED = new CaseQuery(
            Set.of(Stage.CLOSED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CaseQuery.Hand.ANYBODYS,
            CaseQuery.Sort.NEWEST);

    private final JdbcClient database;
    private final CaseLists lists;
    private final EventCodec codec;

    ShopQueues(JdbcClient database, CaseLists lists, EventCodec codec) {
        this.database = database;
        this.lists = lists;
        this.codec = codec;
    }

    /** How much the actor's shops have in each tab: one query. */
    public ShopTally tally(Actor actor, Instant soon) {
        var shops = shops(actor);
        var cases = new EnumMap<ShopTab, Integer>(ShopTab.class);
        var marked = new int[2];
        database.sql(COUNTED)
                .param("shops", ids(shops))
                .param("soon", soon.atOffset(ZoneOffset.UTC))
                .param("most", ShopTally.MOST)
                .query(row -> {
                    var tab = ShopTab.valueOf(row.getString("tab"));
                    cases.put(tab, row.getInt("number"));
                    if (tab == ShopTab.YOURS) {
                        marked[0] = row.getInt("soon");
                        marked[1] = row.getInt("overdue");
                    }
                });
        return new ShopTally(cases, marked[0], marked[1]);
    }

    /** Open cases by time left; closed ones newest first. */
    public Page<CaseLine> page(ShopTab tab, Actor actor, Cursor from, Limit limit) {
        var shops = shops(actor);
        if (tab == ShopTab.CLOSED) return lists.page(CLOSED, within(shops), actor, from, limit);
        var urgencies = new HashMap<CaseId, Instant>();
        var rows = database.sql(LISTED)
                .param("shops", ids(shops))
                .param("tab", tab.name())
                .param("after", (from.isStart() ? Instant.EPOCH : from.instant(0)).atOffset(ZoneOffset.UTC))
                .param("id", from.isStart() ? new UUID(0, 0) : from.uuid(1))
                .param("limit", limit.plusOne())
                .query((row, _) -> {
                    var line = CaseLists.line(row);
                    urgencies.put(line.id(), row.getTimestamp("urgency").toInstant());
                    return line.withoutDesk();
                })
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        urgencies.getOrDefault(last.id(), Instant.EPOCH),
                        last.id().value()));
    }

    /** What the buyers of these cases asked for, which is in the first entry of each record; one query. */
    public Map<CaseId, List<Remedy>> demands(Collection<CaseLine> of) {
        var demands = new HashMap<CaseId, List<Remedy>>();
        if (of.isEmpty()) return demands;
        database.sql(
                        "SELECT case_id, body, at, account, side FROM cases.case_event WHERE case_id = ANY (:ids) AND seq = 1")
                .param("ids", of.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    if (codec.read(row.getString("body"), stamp(row)) instanceof CaseEvent.Filed filed) {
                        demands.put(filed.stamp().caseId(), filed.matter().demand());
                    }
                });
        return demands;
    }

    private static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Side.valueOf(row.getString("side")),
                new AccountId(row.getObject("account", UUID.class)));
    }

    private static Set<ShopId> shops(Actor actor) {
        return Permissions.reach(actor, Guarded.CASE).shops();
    }

    private static Reach within(Set<ShopId> shops) {
        return new Reach(false, Optional.empty(), shops, Set.of(), Optional.empty(), Optional.empty());
    }

    private static UUID[] ids(Set<ShopId> shops) {
        return shops.stream().map(ShopId::value).toArray(UUID[]::new);
    }
}

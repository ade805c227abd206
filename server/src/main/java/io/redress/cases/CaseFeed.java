package io.redress.cases;

import io.redress.cases.FeedPosition.Way;
import io.redress.parties.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of all cases as it grows, for other modules to follow at their own pace. Every committed event is met
 * exactly once on a way from position to position, whenever its transaction ended: the feed does not go by numbers,
 * which late commits overtake, but by the difference of two snapshots of the database.
 *
 * <p>Not a queue: readers do not disturb each other, and nothing is written for them. Only for the house itself; it
 * asks nobody's permission.
 */
@Component
public class CaseFeed {

    /** Before every case in the order of the feed. */
    private static final UUID FIRST = new UUID(0, 0);

    /*
     * Not visible in "seen" were the transactions that were running then, and all that came after: two index scans,
     * whose cost does not grow with how long somebody else's transaction has been open. History that was loaded bears
     * '0', which the index leaves out: the query says so, or it could not use it.
     */
    private static final String NEXT = """
            (
                (SELECT * FROM cases.case_event
                 WHERE written_in >= pg_snapshot_xmax(:seen::pg_snapshot) AND written_in < pg_snapshot_xmax(:goal::pg_snapshot)
                   AND written_in > '0' AND pg_visible_in_snapshot(written_in, :goal::pg_snapshot)
                   AND (written_in, case_id, seq) > (:after::xid8, :case, :seq)
                 ORDER BY written_in, case_id, seq LIMIT :most)
                UNION ALL
                (SELECT late.* FROM cases.case_event late
                 WHERE late.written_in = ANY (ARRAY(SELECT pg_snapshot_xip(:seen::pg_snapshot)))
                   AND late.written_in > '0' AND pg_visible_in_snapshot(late.written_in, :goal::pg_snapshot)
                   AND (late.written_in, late.case_id, late.seq) > (:after::xid8, :case, :seq)
                 ORDER BY late.written_in, late.case_id, late.seq LIMIT :most)
            ) e
            """;

    private static final String ORDER = "ORDER BY e.written_in, e.case_id, e.seq LIMIT :most";

    private static final String EVENTS = """
            SELECT e.written_in::text AS written_in, e.case_id, e.seq, e.body, e.at, e.account, e.side, f.number, f.buyer,
                   f.shop, f.told_at IS NOT NULL AS told, f.department, f.owner, f.adjudicator,
                   f.whose_turn
            FROM\s""" + NEXT + "JOIN cases.case_file f ON f.id = e.case_id " + ORDER;

    private static final String ROWS = "SELECT e.written_in::text AS written, e.* FROM " + NEXT + ORDER;

    private static final String PLACES =
            "SELECT e.written_in::text AS written_in, e.case_id, e.seq FROM " + NEXT + ORDER;

    private final JdbcClient database;
    private final EventCodec codec;

    CaseFeed(JdbcClient database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Some events and where the next ones begin. */
    public record Stretch(List<Happening> events, FeedPosition next) {
        public Stretch {
            events = List.copyOf(events);
        }
    }

    /** Which cases changed, where the next ones begin, and whether there may be more at once. */
    public record Changes(Set<CaseId> cases, FeedPosition next, boolean more) {
        public Changes {
            cases = Set.copyOf(cases);
        }
    }

    /** Some rows of the record, read in the caller's way, and where the next ones begin. */
    record Rows<T>(List<T> rows, FeedPosition next) {}

    private record Row(Place place, Happening happening) {}

    private record Raw<T>(Place place, T row) {}

    private record Place(String writtenIn, UUID caseId, long seq) {}

    /** The end of the feed as it is now: for whoever wants to hear only of what is to come. */
    public FeedPosition end() {
        return new FeedPosition(now(), null);
    }

    /** Whether the position is of a time that the database has not come to: it was put back to an earlier one. */
    public boolean isAhead(FeedPosition position) {
        return database.sql("SELECT pg_snapshot_xmax(?::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())")
                .param(position.seen())
                .query(Boolean.class)
                .single();
    }

    /** Which database it is: positions of another one mean nothing here. Fit for a file name. */
    public String source() {
        return database.sql("""
                        SELECT system_identifier || '-' || d.oid FROM pg_control_system(), pg_database d
                        WHERE d.datname = current_database()
                        """).query(String.class).single();
    }

    /** The next events after a position, in an order in which a case's events keep theirs; at most {@code most}. */
    public Stretch after(FeedPosition position, int most) {
        var goal = goal(position);
        if (goal.equals(position.seen())) {
            return new Stretch(List.of(), position);
        }
        var rows = read(EVENTS, position, goal, most, row -> new Row(place(row), happening(row)));
        return new Stretch(
                rows.stream().map(Row::happening).toList(),
                next(position, goal, rows.stream().map(Row::place).toList(), most));
    }

    /** The cases of the next {@code most} events: for whoever reads the cases themselves. */
    public Changes changes(FeedPosition position, int most) {
        var goal = goal(position);
        if (goal.equals(position.seen())) {
            return new Changes(Set.of(), position, false);
        }
        var places = read(PLACES, position, goal, most, CaseFeed::place);
        var cases = places.stream().map(each -> new CaseId(each.caseId())).collect(Collectors.toSet());
        return new Changes(cases, next(position, goal, places, most), places.size() == most);
    }

    /** The next events as they are stored; at most {@code most}. */
    <T> Rows<T> rows(FeedPosition position, int most, FromRow<T> what) {
        var goal = goal(position);
        if (goal.equals(position.seen())) {
            return new Rows<>(List.of(), position);
        }
        var rows = read(ROWS, position, goal, most, row -> new Raw<>(place(row, "written"), what.of(row)));
        var places = rows.stream().map(Raw::place).toList();
        return new Rows<>(rows.stream().map(Raw::row).toList(), next(position, goal, places, most));
    }

    private String goal(FeedPosition position) {
        return position.way() == null ? now() : position.way().goal();
    }

    private static FeedPosition next(FeedPosition position, String goal, List<Place> places, int most) {
        if (places.size() < most) {
            return position.arrived(goal);
        }
        var last = places.getLast();
        return new FeedPosition(position.seen(), new Way(goal, last.writtenIn(), last.caseId(), last.seq()));
    }

    private String now() {
        return database.sql("SELECT pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    private <T> List<T> read(String sql, FeedPosition position, String goal, int most, FromRow<T> what) {
        var way = Optional.ofNullable(position.way());
        return database.sql(sql)
                .param("seen", position.seen())
                .param("goal", goal)
                .param("after", way.map(Way::writtenIn).orElse("0"))
                .param("case", way.map(Way::caseId).orElse(FIRST))
                .param("seq", way.map(Way::seq).orElse(0L))
                .param("most", most)
                .query((row, no) -> what.of(row))
                .list();
    }

    @FunctionalInterface
    interface FromRow<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static Place place(ResultSet row) throws SQLException {
        return place(row, "written_in");
    }

    private static Place place(ResultSet row, String writtenIn) throws SQLException {
        return new Place(row.getString(writtenIn), row.getObject("case_id", UUID.class), row.getLong("seq"));
    }

    private Happening happening(ResultSet row) throws SQLException {
        var id = new CaseId(row.getObject("case_id", UUID.class));
        var stamp = new Stamp(
                id,
                row.getTimestamp("at").toInstant(),
                Side.valueOf(row.getString("side")),
                new AccountId(row.getObject("account", UUID.class)));
        var concerned = Concerned.of(row);
        return new Happening(
                id,
                row.getLong("seq"),
                codec.read(row.getString("body"), stamp),
                row.getString("number"),
                concerned.guard(),
                concerned.owner(),
                concerned.adjudicator(),
                Optional.ofNullable(row.getString("whose_turn"))
                        .map(Turn::valueOf)
                        .orElse(null));
    }
}

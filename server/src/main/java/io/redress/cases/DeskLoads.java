package io.redress.cases;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.redress.cases.DeskLoad.Bounce;
import io.redress.cases.DeskLoad.Department;
import io.redress.cases.DeskLoad.Person;
import io.redress.cases.DeskLoad.Pile;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what lies on the desk: one look at the open cases, one at those handed over. */
@Component
class DeskLoads {

    /** As many as a supervisor looks through. */
    private static final int MOST_BOUNCING = 10;

    /** A count that takes no longer is made for everybody who asks. */
    private static final Duration QUICK = Duration.ofMillis(20);

    /** One that takes longer is shown for so long before it is made again, in the background ... */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** ... and is not shown any more when nobody asked for so long. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final LoadingCache<Asked, Counted> slow = Caffeine.newBuilder()
            .maximumSize(100)
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(KEPT)
            .build(this::count);

    private record Asked(Reach reach, Instant endOfDay) {}

    private record Counted(Pile all, List<Department> departments, List<Person> people, long nanos) {}

    private record Piece(
            @Nullable String department, @Nullable UUID person, Pile pile) {}

    DeskLoads(JdbcClient database) {
        this.database = database;
    }

    DeskLoad count(Reach reach, Actor actor, Instant endOfDay) {
        if (reach.isEmpty()) return new DeskLoad(Pile.NONE, List.of(), List.of(), List.of());
        var asked = new Asked(reach, endOfDay);
        var counted = slow.get(asked);
        if (counted.nanos() < QUICK.toNanos()) slow.invalidate(asked);
        return new DeskLoad(counted.all(), counted.departments(), counted.people(), bouncing(reach, actor));
    }

    private Counted count(Asked asked) {
        var begin = System.nanoTime();
        var departments = new HashMap<@Nullable String, Pile>();
        var people = new HashMap<UUID, Pile>();
        var all = Pile.NONE;
        for (var each : piles(asked)) {
            all = all.plus(each.pile());
            departments.merge(each.department(), each.pile(), Pile::plus);
            if (each.person() != null) people.merge(each.person(), each.pile(), Pile::plus);
        }
        return new Counted(
                all,
                departments.entrySet().stream()
                        .map(each -> new Department(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingInt(
                                (Department each) -> -each.pile().open()))
                        .toList(),
                people.entrySet().stream()
                        .map(each -> new Person(new AccountId(each.getKey()), each.getValue()))
                        .sorted(Comparator.comparingInt(
                                (Person each) -> -each.pile().open()))
                        .toList(),
                System.nanoTime() - begin);
    }

    /** One pass over what is open. */
    private List<Piece> piles(Asked asked) {
        var where = CaseFilter.of(CaseQuery.ALL, asked.reach(), Actor.SYSTEM);
        return database.sql("""
                        SELECT f.department, coalesce(f.adjudicator, f.owner) AS person, count(*) AS open,
                               count(*) FILTER (WHERE f.next_due < ?) AS today,
                               count(*) FILTER (WHERE f.state = 'OVERDUE') AS overdue,
                               count(*) FILTER (WHERE f.owner IS NULL) AS nobodys, count(p.case_id) AS second
                        FROM cases.case_file f LEFT JOIN cases.proposed p ON p.case_id = f.id
                        WHERE f.closed_at IS NULL AND\s""" + where.sql() + " GROUP BY 1, 2")
                .param(Timestamp.from(asked.endOfDay()))
                .params(where.params())
                .query((row, no) ->
                        new Piece(row.getString("department"), row.getObject("person", UUID.class), pile(row)))
                .list();
    }

    private static Pile pile(ResultSet row) throws SQLException {
        return new Pile(
                row.getInt("open"),
                row.getInt("today"),
                row.getInt("overdue"),
                row.getInt("nobodys"),
                row.getInt("second"));
    }

    private List<Bounce> bouncing(Reach reach, Actor actor) {
        var where = CaseFilter.of(CaseQuery.ALL, reach, actor);
        return database.sql("""
                        SELECT e.case_id, count(*) FROM cases.case_event e JOIN cases.case_file f ON f.id = e.case_id
                        WHERE e.type = 'HandedOver' AND f.closed_at IS NULL AND\s""" + where.sql() + """

                        GROUP BY e.case_id ORDER BY 2 DESC, 1 LIMIT\s""" + MOST_BOUNCING)
                .params(where.params())
                .query((row, no) -> new Bounce(new CaseId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }
}

package io.redress.cases;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what lies on the desk: one look at the open cases, one at those handed over. */
@Component
class DeskLoads {

    /** As many as a supervisor looks through. */
    private static final int MOST_BOUNCING = 10;

    private final JdbcClient database;

    DeskLoads(JdbcClient database) {
        this.database = database;
    }

    DeskLoad count(Reach reach, Actor actor, Instant endOfDay) {
        if (reach.isEmpty()) return new DeskLoad(Pile.NONE, List.of(), List.of(), List.of());
        var all = new ArrayList<Pile>();
        var departments = new ArrayList<Department>();
        var people = new ArrayList<Person>();
        var where = CaseFilter.of(CaseQuery.ALL, reach, actor);
        database.sql("""
                        SELECT grouping(f.department, coalesce(f.adjudicator, f.owner)) AS cut, f.department,
                               coalesce(f.adjudicator, f.owner) AS person, count(*) AS open,
                               count(*) FILTER (WHERE f.next_due < ?) AS today,
                               count(*) FILTER (WHERE f.state = 'OVERDUE') AS overdue,
                               count(*) FILTER (WHERE f.owner IS NULL) AS nobodys
                        FROM cases.case_file f WHERE f.closed_at IS NULL AND\s""" + where.sql() + """

                        GROUP BY GROUPING SETS ((), (f.department), (coalesce(f.adjudicator, f.owner)))
                        """)
                .param(Timestamp.from(endOfDay))
                .params(where.params())
                .query((ResultSet row) -> {
                    switch (row.getInt("cut")) {
                        case 1 -> departments.add(new Department(row.getString("department"), pile(row)));
                        case 2 -> person(row, people);
                        default -> all.add(pile(row));
                    }
                });
        departments.sort(
                Comparator.comparingInt((Department each) -> -each.pile().open()));
        people.sort(Comparator.comparingInt((Person each) -> -each.pile().open()));
        return new DeskLoad(all.getFirst(), departments, people, bouncing(reach, actor));
    }

    private static void person(ResultSet row, List<Person> people) throws SQLException {
        var id = row.getObject("person", UUID.class);
        if (id != null) people.add(new Person(new AccountId(id), pile(row)));
    }

    private static Pile pile(ResultSet row) throws SQLException {
        return new Pile(row.getInt("open"), row.getInt("today"), row.getInt("overdue"), row.getInt("nobodys"));
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

package io.redress.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that copy a case itself: its line, its record and its deadlines. */
record CaseCopies(CaseTemplate of) {

    List<String> statements() throws SQLException {
        var all = new ArrayList<String>();
        all.add(file());
        all.addAll(events());
        all.addAll(deadlines());
        return all;
    }

    private String file() throws SQLException {
        var row = of.rows("""
                SELECT version, state, whose_turn, next_due, updated_at, closed_at, told_at, type, department, owner,
                    adjudicator FROM cases.case_file WHERE id = '%s'""").getFirst();
        var last = of.stencil(row.number("version"), row.time("updated_at"));
        return """
                INSERT INTO cases.case_file (id, number, version, state, whose_turn, next_due, buyer, shop, order_id,
                    order_line, order_number, title, type, department, owner, adjudicator, opened_at, updated_at,
                    closed_at, told_at)
                SELECT c.id, c.number, %d, '%s', %s, %s, c.buyer, c.shop, c.order_id, 1, c.order_number, c.title, '%s',
                    c.department, %s, %s, c.opened, %s, %s, %s
                FROM bench.copy c WHERE c.story = %d""".formatted(
                        row.number("version"),
                        row.text("state"),
                        row.text("whose_turn").isEmpty() ? "NULL" : "'" + row.text("whose_turn") + "'",
                        row.isNull("next_due") ? "NULL" : last.time(row.time("next_due")),
                        row.text("type"),
                        of.account(row.text("owner")),
                        of.account(row.text("adjudicator")),
                        last.moment(),
                        row.isNull("closed_at") ? "NULL" : last.moment(),
                        row.isNull("told_at") ? "NULL" : of.moment(2),
                        of.story());
    }

    private List<String> events() throws SQLException {
        var all = new ArrayList<String>();
        for (var row : of.rows("""
                SELECT seq, type, body::text AS body, at, account, side FROM cases.case_event WHERE case_id = '%s'""")) {
            var stencil = of.stencil(row.number("seq"), row.time("at"));
            all.add("""
                    INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
                    SELECT c.id, %d, '%s', (%s)::jsonb, %s, %s, '%s', '0'
                    FROM bench.copy c WHERE c.story = %d""".formatted(
                            row.number("seq"),
                            row.text("type"),
                            stencil.sql(row.text("body")),
                            stencil.moment(),
                            of.account(row.text("account")),
                            row.text("side"),
                            of.story()));
        }
        return all;
    }

    private List<String> deadlines() throws SQLException {
        var all = new ArrayList<String>();
        for (var row : of.rows("""
                SELECT d.*, f.version, f.updated_at FROM cases.deadline d JOIN cases.case_file f ON f.id = d.case_id
                WHERE case_id = '%s'""")) {
            var due = of.stencil(row.number("version"), row.time("updated_at")).time(row.time("due_at"));
            all.add("""
                    INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                    SELECT c.id, '%s', %s, '%s', '%s', '%s' FROM bench.copy c WHERE c.story = %d AND %s > c.now""".formatted(
                    row.text("kind"), due, row.text("whose"), row.text("rule"), row.text("outcome"), of.story(), due));
        }
        return all;
    }
}

package io.redress.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case that the product has made, as it lies in the tables, and what each of its copies says in its place. A copy is
 * a row of {@code bench.copy c}.
 *
 * @param exchanged what stands in the rows, and the SQL that takes its place
 */
record CaseTemplate(Connection database, int story, WebStories.Played played, Map<String, String> exchanged) {

    /** Between two events of a copy; in what it is copied from, everything happened in one second. */
    static final int HOURS_A_STEP = 7;

    static CaseTemplate of(Connection database, int story, WebStories.Played played) throws SQLException {
        var template = new CaseTemplate(database, story, played, new HashMap<>());
        template.knowWords();
        template.knowPeople(played.people());
        template.knowRows();
        return template;
    }

    private void knowWords() {
        exchanged.put(WebStories.DESCRIPTION, "c.words");
        exchanged.put(WebStories.REPLY, "c.reply");
        exchanged.put("" + WebStories.PRICE.minor(), "c.price");
        exchanged.put("电热水壶 1.7L", "c.title");
        exchanged.put("\"department\": \"quality\"", "('\"department\": \"' || c.department || '\"')");
    }

    private void knowPeople(CasePeople people) {
        exchanged.put(people.buyer().actor().id().toString(), "c.buyer");
        exchanged.put(people.seller().actor().id().toString(), "c.seller");
        exchanged.put(people.desk().actor().id().toString(), "c.agent");
        exchanged.put(people.first().actor().id().toString(), "c.first");
        exchanged.put(people.second().actor().id().toString(), "c.second");
    }

    private void knowRows() throws SQLException {
        exchanged.put(id(), "c.id");
        for (var row : rows("SELECT number, shop, order_id, order_number FROM cases.case_file WHERE id = '%s'")) {
            exchanged.put(row.text("number"), "c.number");
            exchanged.put(row.text("shop"), "c.shop");
            exchanged.put(row.text("order_id"), "c.order_id");
            exchanged.put(row.text("order_number"), "c.order_number");
        }
        var no = 0;
        for (var row : rows("SELECT id FROM evidence.item WHERE subject_id = '%s' ORDER BY kind, name")) {
            exchanged.put(row.text("id"), "bench.uuid('e%d-', c.n)".formatted(no++));
        }
    }

    private String id() {
        return played.id().value().toString();
    }

    /** For a text that was written with an event, at a time. */
    Stencil stencil(long seq, Instant at) {
        return new Stencil(exchanged, moment(seq), at);
    }

    /** SQL of when the event of that number happened to a copy. */
    String moment(long seq) {
        return "(c.opened + interval '%d hours')".formatted((seq - 1) * HOURS_A_STEP);
    }

    /** Whose copy it is; the clock and other accounts of the house stay themselves. */
    String account(String id) {
        return id.isEmpty() ? "NULL" : exchanged.getOrDefault(id, "'" + id + "'::uuid");
    }

    /** @param sql with {@code %s} for the case */
    List<Row> rows(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql.formatted(id()))) {
            var all = new ArrayList<Row>();
            while (result.next()) {
                var row = new HashMap<String, Object>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    var value = result.getObject(i);
                    if (value != null) {
                        row.put(result.getMetaData().getColumnName(i), value);
                    }
                }
                all.add(new Row(row));
            }
            return all;
        }
    }

    /** One row, by column; what is null is not there. */
    record Row(Map<String, Object> values) {
        String text(String column) {
            var value = values.getOrDefault(column, "");
            return value instanceof UUID id ? id.toString() : value.toString();
        }

        long number(String column) {
            return ((Number) values.getOrDefault(column, 0)).longValue();
        }

        Instant time(String column) {
            return ((Timestamp) values.getOrDefault(column, Timestamp.from(Instant.EPOCH))).toInstant();
        }

        boolean isNull(String column) {
            return !values.containsKey(column);
        }
    }
}

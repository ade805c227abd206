package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases as a search index wants them. Only for the house itself; asks nobody's permission. */
@Component
public class SearchableCases {

    /** A few hundred pages of talk; longer cases are found by what was written first. */
    private static final int LONGEST = 50_000;

    private static final String COLUMNS = """
            SELECT f.id, f.number, f.order_number, f.title, f.buyer, f.shop, f.told_at IS NOT NULL AS told, f.department,
                   f.owner, f.adjudicator, f.opened_at, left(w.text, :longest) AS text, w.evidence
            """;

    private static final String WRITTEN = """
            CROSS JOIN LATERAL (
                SELECT string_agg(concat_ws(' ', b->>'description', b->>'statement', b->>'reason', b->>'text', b->>'note',
                           b->>'what', b->>'grounds', b->>'question', b->'verdict'->>'toBuyer', b->'verdict'->>'toSeller'),
                           ' ' ORDER BY e.seq) AS text,
                       array_agg(x.id) FILTER (WHERE x.id IS NOT NULL) AS evidence
                FROM cases.case_event e
                CROSS JOIN LATERAL (SELECT e.body AS b) body
                LEFT JOIN LATERAL jsonb_array_elements_text(
                    CASE WHEN jsonb_typeof(b->'evidence') = 'array' THEN b->'evidence' END) AS x(id) ON true
                WHERE e.case_id = f.id AND e.type <> 'DecisionProposed'
            ) w
            """;

    private final JdbcClient database;

    SearchableCases(JdbcClient database) {
        this.database = database;
    }

    public List<SearchableCase> of(Collection<CaseId> ids) {
        return database.sql(COLUMNS + "FROM cases.case_file f " + WRITTEN + "WHERE f.id = ANY (:ids)")
                .param("longest", LONGEST)
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, no) -> searchable(row))
                .list();
    }

    /** All cases, some at a time, in the order of their ids. */
    public List<SearchableCase> after(UUID last, int most) {
        return database.sql(COLUMNS + "FROM (SELECT * FROM cases.case_file WHERE id > :last ORDER BY id LIMIT :most) f "
                        + WRITTEN + "ORDER BY f.id")
                .param("longest", LONGEST)
                .param("last", last)
                .param("most", most)
                .query((row, no) -> searchable(row))
                .list();
    }

    private static SearchableCase searchable(ResultSet row) throws SQLException {
        var text = row.getString("text");
        return new SearchableCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("order_number"),
                row.getString("title"),
                new AccountId(row.getObject("buyer", UUID.class)),
                new ShopId(row.getObject("shop", UUID.class)),
                Concerned.of(row).guard(),
                row.getTimestamp("opened_at").toInstant(),
                text == null ? "" : text,
                evidence(row.getArray("evidence")));
    }

    private static List<String> evidence(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((String[]) ids.getArray());
    }
}

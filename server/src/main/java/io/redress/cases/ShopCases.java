package io.redress.cases;

import io.redress.parties.ShopId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How complaints against a shop came out, as it is published: counts only, nothing of anybody. */
@Component
class ShopCases {

    /** Cases looked at, the newest. */
    private static final int MOST = 500;

    private static final String COUNTED = """
            WITH recent AS (SELECT id, closed_at FROM cases.case_file WHERE shop = :shop AND opened_at >= :since
                            ORDER BY opened_at DESC, id DESC LIMIT :most)
            SELECT 'filed' AS what, count(*) AS number FROM recent
            UNION ALL
            SELECT e.body ->> 'outcome', count(*) FROM recent r JOIN cases.case_event e ON e.case_id = r.id
            WHERE r.closed_at IS NOT NULL AND e.type = 'CaseClosed' GROUP BY 1
            """;

    private static final String OF_MANY = """
            SELECT shop, count(*) AS number FROM cases.case_file
            WHERE opened_at >= :since AND shop = ANY (:shops) GROUP BY shop
            """;

    private final JdbcClient database;

    ShopCases(JdbcClient database) {
        this.database = database;
    }

    ShopRecord since(ShopId shop, Instant since) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        var filed = new int[1];
        database.sql(COUNTED)
                .param("shop", shop.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(row -> {
                    var what = row.getString("what");
                    if (what.equals("filed")) filed[0] = row.getInt("number");
                    else counts.put(Outcome.valueOf(what.toUpperCase(Locale.ROOT)), row.getInt("number"));
                });
        return new ShopRecord(filed[0], Map.copyOf(counts));
    }

    Map<ShopId, Integer> filed(Collection<ShopId> shops, Instant since) {
        var counts = new HashMap<ShopId, Integer>();
        database.sql(OF_MANY)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("shops", shops.stream().map(ShopId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new ShopId(row.getObject("shop", UUID.class)), row.getInt("number"));
                });
        return Map.copyOf(counts);
    }
}

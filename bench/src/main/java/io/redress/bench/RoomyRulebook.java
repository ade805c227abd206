package io.redress.bench;

import io.redress.rulebook.Rulebooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today's rulebook, but a buyer may file as much as one client of the load does: it stands for thousands. */
final class RoomyRulebook {

    private static final String PLENTY = "{value: 1000000, source: ours}";

    private RoomyRulebook() {}

    /** Puts it in force today, past the notice period; once a database. */
    static void inForce(JdbcClient database, Rulebooks rulebooks) throws IOException {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var text = shipped()
                .replaceFirst("(?m)^id: .*$", "id: roomy")
                .replaceFirst("(?m)^effective_from: .*$", "effective_from: " + today)
                .replaceFirst("(?m)^published_on: .*$", "published_on: " + today)
                .replaceFirst("open_cases_per_buyer: \\{.*}", "open_cases_per_buyer: " + PLENTY)
                .replaceFirst("filings_per_day: \\{.*}", "filings_per_day: " + PLENTY);
        database.sql("""
                        INSERT INTO rulebook.edition (id, effective_from, published_on, major, source, hash, published_by,
                            published_at)
                        VALUES ('roomy', ?, ?, false, ?, repeat('0', 64), gen_random_uuid(), now())
                        ON CONFLICT DO NOTHING
                        """).params(today, today, text).update();
        rulebooks.editionsAnew();
    }

    private static String shipped() throws IOException {
        try (var file = Rulebooks.class.getResourceAsStream("/rulebook/2026-02-01.yaml")) {
            if (file == null) {
                throw new IOException("Expected the shipped rulebook, but it is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Today's rulebook without a limit on what one buyer files, for tests in which one buyer stands for many. It is in
 * force for the whole server, so it is for a {@link FreshDatabase}.
 */
public final class RoomyRulebook {

    private static final String PLENTY = "{value: 1000000, source: ours}";

    private RoomyRulebook() {}

    /** Puts it in force today, past the notice period, and lets the server find it. */
    static void inForce(JdbcClient database, Api api, Clock clock) {
        inForce(database, api, clock, text -> text);
    }

    /** The same with a change of its text. */
    public static void inForce(JdbcClient database, Api api, Clock clock, UnaryOperator<String> change) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var text = change.apply(shipped())
                .replaceFirst("(?m)^id: .*$", "id: roomy")
                .replaceFirst("(?m)^effective_from: .*$", "effective_from: " + today)
                .replaceFirst("(?m)^published_on: .*$", "published_on: " + today)
                .replaceFirst("open_cases_per_buyer: \\{.*}", "open_cases_per_buyer: " + PLENTY)
                .replaceFirst("filings_per_day: \\{.*}", "filings_per_day: " + PLENTY);
        database.sql("""
                        INSERT INTO rulebook.edition (id, effective_from, published_on, major, source, hash, published_by,
                            published_at)
                        VALUES ('roomy', ?, ?, false, ?, repeat('0', 64), gen_random_uuid(), now())
                        """).params(today, today, text).update();
        api.get("/api/v1/rulebook/editions").expect(200);
    }

    private static String shipped() {
        try (var file = RoomyRulebook.class.getResourceAsStream("/rulebook/2026-02-01.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

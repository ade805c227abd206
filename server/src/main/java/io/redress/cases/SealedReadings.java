package io.redress.cases;

import static io.redress.seals.RecordTables.TIME;

import io.redress.seals.RecordSource;
import io.redress.seals.RecordTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who of the staff looked at a case goes into the log (E12). */
@Configuration(proxyBeanMethods = false)
class SealedReadings {

    private static final String READINGS = """
            SELECT case_id AS ref, id AS seq, jsonb_build_object('reader', reader, 'what', what,
                'at', to_char(at at time zone 'UTC', %s)) AS says
            FROM cases.case_reading""".formatted(TIME);

    @Bean
    RecordSource sealedCaseReadings(RecordTables tables) {
        return tables.source("case_reading", "cases.unsealed", READINGS);
    }
}

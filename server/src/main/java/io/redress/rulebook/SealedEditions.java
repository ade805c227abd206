package io.redress.rulebook;

import static io.redress.seals.RecordTables.TIME;

import io.redress.seals.RecordSource;
import io.redress.seals.RecordTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every edition of the rulebook goes into the log: by which rules a case was judged cannot be changed afterwards. */
@Configuration(proxyBeanMethods = false)
class SealedEditions {

    private static final String EDITIONS = """
            SELECT md5(id)::uuid AS ref, 0::bigint AS seq, jsonb_build_object('edition', id,
                'effective_from', to_char(effective_from, 'YYYY-MM-DD'),
                'published_on', to_char(published_on, 'YYYY-MM-DD'), 'major', major,
                'source_sha256', encode(sha256(convert_to(source, 'UTF8')), 'hex'), 'hash', hash,
                'by', published_by, 'at', to_char(published_at at time zone 'UTC', %s)) AS says
            FROM rulebook.edition""".formatted(TIME);

    @Bean
    RecordSource sealedRulebook(RecordTables tables) {
        return tables.source("edition", "rulebook.unsealed", EDITIONS);
    }
}

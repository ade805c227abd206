package io.redress.seals;

import io.redress.proof.DirectoryStore;
import io.redress.proof.KeyFile;
import io.redress.proof.NoteKey;
import io.redress.proof.TileLog;
import io.redress.proof.TileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the log lies and whose it is: a folder named after the database it tells of. Servers of one house share it. A
 * database that was put back to an earlier time is the same one, and does not fit its log any more.
 */
@Configuration(proxyBeanMethods = false)
class SealsConfiguration {

    @Bean
    TileStore tileStore(@Value("${redress.data:data}") Path data, JdbcClient database) {
        var name = database.sql("""
                        SELECT system_identifier || '-' || d.oid FROM pg_control_system(), pg_database d
                        WHERE d.datname = current_database()
                        """).query(String.class).single();
        return new DirectoryStore(data.resolve("log").resolve(name));
    }

    /** @param origin names the log for ever; part of its key */
    @Bean
    TileLog tileLog(
            TileStore store,
            @Value("${redress.data:data}") Path data,
            @Value("${redress.log.origin:redress.local/log}") String origin)
            throws IOException {
        Files.createDirectories(data);
        return new TileLog(store, KeyFile.open(data.resolve("log.key"), origin, NoteKey.Kind.NOTE));
    }
}

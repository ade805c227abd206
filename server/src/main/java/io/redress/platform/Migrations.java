package io.redress.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema up to date: {@code db/migration/<module>/V….sql} makes the tables of schema
 * {@code <module>}, and its history lies there too. Schemas know nothing of each other, so their order does not matter.
 */
final class Migrations {

    private static final Pattern MODULE = Pattern.compile(".*/db/migration/([a-z]+)/[^/]+\\.sql");

    private Migrations() {}

    static void run(DataSource database) {
        modules().forEach(module -> migrate(database, module));
    }

    private static void migrate(DataSource database, String module) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .load()
                .migrate();
    }

    private static SortedSet<String> modules() {
        try {
            var modules = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var path = MODULE.matcher(file.getURL().toString());
                if (path.matches()) {
                    modules.add(path.group(1));
                }
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected readable migrations", e);
        }
    }
}

package io.redress.platform;

import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The embedded PostgreSQL unless {@code spring.datasource.url} names another, and each module's tables in it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FlywayMigrationStrategy everyModule() {
        return flyway -> Migrations.run(flyway.getConfiguration().getDataSource());
    }

    /** Nobody named a database. */
    static class NoOutsideDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoOutsideDatabase.class)
    static class Embedded {

        /** Made before the pool and so closed after it. */
        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        EmbeddedPostgres embeddedPostgres(@Value("${redress.data:data}") Path data, Environment environment) {
            var settings = Binder.get(environment)
                    .bind("redress.postgres", Bindable.mapOf(String.class, String.class))
                    .orElse(Map.of());
            return EmbeddedPostgres.start(data, settings);
        }

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
            return new EmbeddedConnection(postgres.access());
        }
    }

    record EmbeddedConnection(EmbeddedPostgres.Access access) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }
}

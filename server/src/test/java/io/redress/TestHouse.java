package io.redress;

import io.redress.parties.Parties;
import io.redress.postgres.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What the tests' server has instead of the real one: a throw-away database, and a client to talk to it. */
@TestConfiguration(proxyBeanMethods = false)
class TestHouse {

    @Bean
    JdbcConnectionDetails testDatabase() {
        return new Details(TestPostgres.empty());
    }

    @Bean
    @Lazy
    Api api(@Value("${local.server.port}") int port) {
        return Api.at("http://127.0.0.1:" + port);
    }

    @Bean
    @Lazy
    People people(Parties parties, Api api) {
        return new People(parties, api);
    }

    private record Details(EmbeddedPostgres.Access access) implements JdbcConnectionDetails {
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

package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class HouseTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyModuleHasItsSchema() {
        var history = jdbc.sql("SELECT count(*) FROM platform.flyway_schema_history WHERE success")
                .query(Integer.class)
                .single();

        assertThat(history).isPositive();
    }
}

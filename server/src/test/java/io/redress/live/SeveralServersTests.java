package io.redress.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;

/** Two servers on one database; one of them is stopped and started again. */
@RedressTest
@Import(Neighbourhood.class)
class SeveralServersTests {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    @DisplayName(
            "O4 what happens at one server is heard at the other; a stop ends streams at once, a start takes them up")
    void pagesOutliveAServer() throws Exception {
        var matter = neighbourhood.matter();
        var buyer = people.as(matter.buyer());
        int port;
        try (var other = SecondServer.on(database, 0);
                var page = OpenPage.of(buyer.through(other.base()))) {
            port = other.port();
            var id = neighbourhood.file(matter);
            page.hears("case " + id.value());

            var from = System.nanoTime();
            other.close();
            assertThat(page.ends()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(15));
        }
        try (var again = SecondServer.on(database, port);
                var page = OpenPage.of(buyer.through(again.base()))) {
            var id = neighbourhood.file(matter, "The second kettle stopped, too.");

            page.hears("case " + id.value());
        }
    }
}

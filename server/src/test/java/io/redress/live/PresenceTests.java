package io.redress.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.parties.Role;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(Neighbourhood.class)
class PresenceTests {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    People people;

    @Test
    @DisplayName("G1 two of the staff on one case see each other, at once, and until a minute after the last sign")
    void colleaguesSeeEachOther() throws Exception {
        var matter = neighbourhood.matter();
        var path = "/cases/" + neighbourhood.file(matter).value() + "/presence";
        var wu = people.as(matter.agent());
        var zhao = people.as(matter.adjudicator());
        try (var page = OpenPage.of(wu)) {
            assertThat(wu.post(path, "").expect(200).body())
                    .doesNotContain(matter.agent().displayName());

            zhao.post(path, "").expect(200);
            page.hears("presence " + path.split("/", -1)[2]);
            assertThat(wu.get(path).expect(200).body())
                    .contains(matter.adjudicator().displayName())
                    .doesNotContain(matter.agent().displayName());
        }
        people.advance(Duration.ofSeconds(61));
        assertThat(wu.get(path).expect(200).body())
                .doesNotContain(matter.adjudicator().displayName());
    }

    @Test
    @DisplayName("E10 who works on a case is not for its parties, and not for staff without it")
    void presenceIsForStaffOnTheCase() {
        var matter = neighbourhood.matter();
        var path = "/cases/" + neighbourhood.file(matter).value() + "/presence";

        people.as(matter.buyer()).get(path).expect(403);
        people.as(matter.buyer()).post(path, "").expect(403);
        people.as(matter.seller()).get(path).expect(404);
        people.as(people.staff(Role.AGENT, "logistics")).post(path, "").expect(404);
    }
}

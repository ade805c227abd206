package io.redress.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import io.redress.Neighbourhood;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.Cases;
import io.redress.parties.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Streams over real HTTP. */
@RedressTest
@Import(Neighbourhood.class)
class LiveTests {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Api api;

    @Test
    @DisplayName("E10 each hears of the cases it may see, and of no others")
    void eachHearsOnlyOfItsOwn() throws Exception {
        var matter = neighbourhood.matter();
        var other = neighbourhood.matter();
        try (var buyer = OpenPage.of(people.as(matter.buyer()));
                var seller = OpenPage.of(people.as(matter.seller()));
                var stranger = OpenPage.of(people.as(other.buyer()));
                var otherSeller = OpenPage.of(people.as(other.seller()));
                var agent = OpenPage.of(people.as(matter.agent()));
                var elsewhere = OpenPage.of(people.as(people.staff(Role.AGENT, "logistics")))) {
            var id = neighbourhood.file(matter);
            buyer.hears("case " + id.value());
            agent.hears("case " + id.value());
            agent.hears("counts 1");

            cases.handle(id, new Admit("", null), matter.by(matter.agent()));
            seller.hears("case " + id.value());
            seller.hears("notice 1");
            buyer.hears("case " + id.value());

            // Their own matter comes after: whatever they were to hear of the first, they would have heard by then.
            var own = neighbourhood.file(other);
            cases.handle(own, new Admit("", null), other.by(other.agent()));
            otherSeller.hears("notice 1");
            assertThat(stranger.soFar()).contains("case " + own.value()).doesNotContain("case " + id.value());
            assertThat(otherSeller.soFar()).doesNotContain("case " + id.value());
            assertThat(elsewhere.soFar()).isEmpty();
            assertThat(seller.soFar()).doesNotContain("case " + own.value());
        }
    }

    @Test
    @DisplayName("A2 what lies in screening is not heard in the shop")
    void screeningIsNotHeardInTheShop() throws Exception {
        var matter = neighbourhood.matter();
        try (var seller = OpenPage.of(people.as(matter.seller()));
                var buyer = OpenPage.of(people.as(matter.buyer()))) {
            var id = neighbourhood.file(matter);
            buyer.hears("case " + id.value());

            assertThat(seller.soFar()).isEmpty();
        }
    }

    @Test
    @DisplayName("what was committed is heard within a second")
    void isHeardWithinASecond() throws Exception {
        var matter = neighbourhood.matter();
        try (var buyer = OpenPage.of(people.as(matter.buyer()))) {
            var quickest = Duration.ofDays(1);
            for (var no = 0; no < 3; no++) {
                var id = neighbourhood.file(matter);
                var took = buyer.hears("case " + id.value());
                quickest = took.compareTo(quickest) < 0 ? took : quickest;
            }
            assertThat(quickest).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    @DisplayName("A3 nobody without a session has a stream, and it ends with the session")
    void endsWithTheSession() throws Exception {
        var matter = neighbourhood.matter();
        var buyer = people.as(matter.buyer());
        assertThat(api.anonymous().get("/live").status()).isEqualTo(401);

        try (var page = OpenPage.of(buyer)) {
            buyer.delete("/api/v1/session").expectSuccess();

            assertThat(page.ends()).isTrue();
        }
    }

    @Test
    @DisplayName("O1 a session holds so many streams: one more lets the oldest rest")
    void aSessionHoldsSoMany() throws Exception {
        var buyer = people.as(neighbourhood.matter().buyer());
        var pages = new ArrayList<OpenPage>();
        try {
            for (var no : IntStream.range(0, 7).toArray()) {
                pages.add(no, OpenPage.of(buyer));
            }

            pages.getFirst().hears("rest 1");
            assertThat(pages.getFirst().ends()).isTrue();
            assertThat(pages.getLast().soFar()).isEmpty();
        } finally {
            pages.forEach(OpenPage::close);
        }
    }
}

package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.Api;
import io.redress.RedressTest;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.platform.Problem;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RedressTest
class RulebookPublishingTests {

    @Autowired
    private Rulebooks rulebooks;

    @Autowired
    private EditionStore store;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private Api api;

    private static Actor actor(Role role) {
        return Actor.person(
                new AccountId(UUID.nameUUIDFromBytes(new byte[] {9})), "ops", Set.of(role), Set.of(), Set.of());
    }

    private String edition(String id, int days) {
        var today = clock.instant().atZone(Term.ZONE).toLocalDate();
        return ShippedEditions.text("2026-02-01.yaml")
                .replace("id: \"2026-02-01\"", "id: \"" + id + "\"")
                .replace("effective_from: 2026-02-01", "effective_from: " + today.plusDays(days))
                .replace("published_on: 2026-01-15", "published_on: " + today);
    }

    @Test
    @DisplayName("B4 a published edition is in force from its date, and the old ones stay readable")
    void publishedEditionTakesEffectLater() {
        var published = rulebooks.publish(edition("next", 200), true, actor(Role.OPERATOR));

        assertThat(rulebooks.edition("next")).isEqualTo(published);
        assertThat(rulebooks.at(clock.instant()).id()).isNotEqualTo("next");
        assertThat(rulebooks.at(published.inForceFrom()).id()).isEqualTo("next");
        assertThat(rulebooks.at(published.inForceFrom().minusMillis(1)).id()).isNotEqualTo("next");
        assertThat(rulebooks.edition("2012-07-16").id()).isEqualTo("2012-07-16");
    }

    @Test
    @DisplayName("B4 a broken file is refused with its problems and changes nothing")
    void brokenFileChangesNothing() {
        var before = store.all();

        assertThatThrownBy(() -> rulebooks.publish("format: 2", false, actor(Role.OPERATOR)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("RULEBOOK_BROKEN");
                    assertThat(problem.facts()).containsKey("problems");
                });
        assertThat(store.all()).isEqualTo(before);
    }

    @Test
    @DisplayName("B4 only an operator publishes")
    void othersMayNotPublish() {
        assertThatThrownBy(() -> rulebooks.publish(edition("mine", 30), false, actor(Role.SUPERVISOR)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("FORBIDDEN"));
    }

    @Test
    @DisplayName("B4 the database takes one of two editions with one effective date, and never changes one")
    void databaseKeepsEditions() {
        rulebooks.publish(edition("first", 40), true, actor(Role.OPERATOR));
        var twin = RulebookFile.trusted(edition("twin", 40));
        var row = new StoredEdition("twin", twin.text(), twin.hash(), false, AccountId.SYSTEM, clock.instant());

        assertThat(store.insert(twin, row)).isFalse();
        assertThatThrownBy(() -> db.sql("delete from rulebook.edition where id = 'first'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> db.sql("update rulebook.edition set source = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("B4 the schema of the format is open to editors")
    void schemaIsServed() {
        var answer = api.get("/rulebook.schema.json").expect(200);

        assertThat(answer.text("/title")).isEqualTo("Redress rulebook edition");
    }
}

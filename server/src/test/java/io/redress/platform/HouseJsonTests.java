package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HouseJsonTests {

    private final JsonMapper json = house();

    enum Colour {
        DARK_RED
    }

    record PotId(UUID value) {}

    record Pot(PotId id, Colour colour, Money price, Optional<Integer> days, List<Pot> inside, Instant at) {
        boolean isEmpty() {
            return inside.isEmpty();
        }

        public String getLabel() {
            return "a pot";
        }
    }

    @Test
    @DisplayName("O1 a record is its components, whatever questions it answers, and reads back as it was written")
    void writesComponentsOnly() {
        var id = new PotId(new UUID(0, 7));
        var at = Instant.parse("2026-03-05T02:00:00Z");
        var pot = new Pot(id, Colour.DARK_RED, Money.cny(1234), Optional.of(7), List.of(), at);

        var written = json.writeValueAsString(pot);

        assertThat(json.readTree(written)).isEqualTo(json.readTree("""
                {"id": "00000000-0000-0000-0000-000000000007", "colour": "dark_red",
                 "price": {"minor": 1234, "currency": "CNY"}, "days": 7, "inside": [], "at": "2026-03-05T02:00:00Z"}
                """));
        assertThat(json.readValue(written, Pot.class)).isEqualTo(pot);
    }

    private static JsonMapper house() {
        var builder = JsonMapper.builder();
        new JsonConfiguration().houseStyle().customize(builder);
        return builder.build();
    }
}

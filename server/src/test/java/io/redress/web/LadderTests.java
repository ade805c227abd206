package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LadderTests {

    private static final List<Integer> NODES = List.of(12, 24, 36, 48);

    @Test
    @DisplayName("F1 a node is hit when the points added reach it, not when they stood there before")
    void hitsWhatIsReached() {
        assertThat(new Ladder(6, 6, NODES).hits(12)).isTrue();
        assertThat(new Ladder(6, 5, NODES).hits(12)).isFalse();
        assertThat(new Ladder(12, 6, NODES).hits(12)).isFalse();
        assertThat(new Ladder(6, 18, NODES).hits(24)).isTrue();
    }

    @Test
    @DisplayName("F1 the drawing runs from edge to edge and never beyond")
    void staysInside() {
        var ladder = new Ladder(0, 60, NODES);

        assertThat(ladder.x(0)).isEqualTo(4);
        assertThat(ladder.x(24)).isEqualTo(200);
        assertThat(ladder.x(48)).isEqualTo(396);
        assertThat(ladder.wide(0, ladder.total())).isEqualTo(392);
    }
}

package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseTable.Row;
import io.redress.kernel.Decision.Accepted;
import io.redress.kernel.Decision.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the transition table is walked, and every pair without a row is refused. */
class CaseTableTests {

    private static final Set<CaseRefusal> NOT_OFFERED =
            EnumSet.of(CaseRefusal.NOT_POSSIBLE_NOW, CaseRefusal.NOT_YOURS_TO_DO);

    static Stream<Arguments> rows() {
        return CaseTable.rows().stream()
                .flatMap(row -> row.by().stream().sorted().map(side -> Arguments.of(row.stage(), row.action(), side)));
    }

    static Stream<Arguments> gaps() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Action.values())
                        .flatMap(action -> Arrays.stream(Side.values())
                                .filter(side -> !isRow(stage, action, side))
                                .map(side -> Arguments.of(stage, action, side))));
    }

    @ParameterizedTest(name = "E1–E9 {0}: {1} by {2}")
    @MethodSource("rows")
    void everyRowCanBeWalked(Stage stage, Action action, Side side) {
        var story = Stories.readyFor(action, side, Stories.at(stage));

        story.when(Stories.sender(action, side, story), Stories.usual(action, story));

        assertThat(story.last()).isInstanceOf(Accepted.class);
        assertThat(CaseTable.row(stage, action).map(Row::next).orElseThrow())
                .contains(story.file().stage());
    }

    @ParameterizedTest(name = "E1–E9 {0}: no {1} by {2}")
    @MethodSource("gaps")
    void whatHasNoRowIsRefused(Stage stage, Action action, Side side) {
        var story = Stories.at(stage);
        var command = story.file().deadlines().isEmpty() && (action == Action.EXPIRY || action == Action.EXTENSION)
                ? new CaseCommand.Expire(io.redress.rulebook.ClockName.ANSWER, story.now())
                : Stories.usual(action, story);

        var refused = (Refused<CaseEvent>)
                story.when(Stories.sender(action, side, story), command).last();

        assertThat(NOT_OFFERED).contains((CaseRefusal) refused.reason());
        assertThat(refused.facts()).containsKeys("state", "turn");
    }

    @Test
    @DisplayName("E1–E9 every stage is reached by some row but the first, and every row is one of its own")
    void theTableIsWhole() {
        var reached = CaseTable.rows().stream()
                .flatMap(row -> row.next().stream().filter(next -> next != row.stage()))
                .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(EnumSet.allOf(Stage.class));
        assertThat(CaseTable.rows())
                .extracting(row -> row.stage() + " " + row.action())
                .doesNotHaveDuplicates();
        assertThat(CaseTable.rows().stream().map(Row::action).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Action.class));
    }

    private static boolean isRow(Stage stage, Action action, Side side) {
        return CaseTable.row(stage, action)
                .filter(row -> row.by().contains(side))
                .isPresent();
    }
}

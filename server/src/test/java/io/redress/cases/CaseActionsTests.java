package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseRefusal.About;
import io.redress.kernel.Decision.Refused;
import io.redress.parties.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseActionsTests {

    static Stream<Arguments> everyone() {
        var senders = List.of(
                CaseScenario.BUYER,
                CaseScenario.SELLER,
                CaseScenario.AGENT,
                CaseScenario.JUDGE,
                CaseScenario.SECOND,
                CaseScenario.SUPERVISOR,
                By.platform(CaseScenario.CHEN, Set.of(Role.ADJUDICATOR, Role.SUPERVISOR)));
        return Arrays.stream(Stage.values()).flatMap(stage -> senders.stream().map(by -> Arguments.of(stage, by)));
    }

    @ParameterizedTest(name = "E1–E9 buttons in {0}")
    @MethodSource("everyone")
    void anActionIsOfferedExactlyWhenItIsNotRefusedForTheMoment(Stage stage, By by) {
        var story = Stories.at(stage);
        var offered = new CaseActions(story.rules)
                .available(story.file(), by, story.now()).stream()
                        .map(AvailableAction::action)
                        .toList();

        for (var action : Action.values()) {
            if (action.isForPeople() && !(stage == Stage.OVERDUE && action == Action.EXTENSION)) {
                var decision = story.rules.decide(story.file(), Stories.usual(action, story), by, story.now());
                var closed = decision instanceof Refused<CaseEvent>(var reason, var _)
                        && ((CaseRefusal) reason).about() == About.MOMENT;
                assertThat(offered.contains(action)).as("%s", action).isEqualTo(!closed);
            }
        }
    }

    @Test
    @DisplayName("E2 the seller sees until when to answer and what silence means")
    void silenceHasANamedConsequence() {
        var story = Stories.at(Stage.AWAITING_ANSWER);

        var agreement = new CaseActions(story.rules)
                .available(story.file(), CaseScenario.SELLER, story.now()).stream()
                        .filter(each -> each.action() == Action.AGREEMENT)
                        .findFirst()
                        .orElseThrow();

        assertThat(agreement.mandatory()).isTrue();
        assertThat(agreement.dueAt()).isEqualTo(CaseScenario.time("2026-03-08T10:00"));
        assertThat(agreement.consequence()).isEqualTo("SELLER_DEEMED_TO_AGREE");
    }
}

package io.redress.cases;

import static io.redress.cases.CaseScenario.AGENT;
import static io.redress.cases.CaseScenario.BUYER;
import static io.redress.cases.CaseScenario.CHEN;
import static io.redress.cases.CaseScenario.JUDGE;
import static io.redress.cases.CaseScenario.SECOND;
import static io.redress.cases.CaseScenario.SELLER;
import static io.redress.cases.CaseScenario.SONG;
import static io.redress.cases.CaseScenario.SUPERVISOR;
import static io.redress.cases.CaseScenario.ZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.Agree;
import io.redress.cases.CaseCommand.Appeal;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.ReturnDecision;
import io.redress.cases.CaseCommand.StopClock;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.parties.Role;
import io.redress.rulebook.SecondLook.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondLookTests {

    @Test
    @DisplayName("G4 48 points are proposed first: nothing follows and the clock runs on until somebody else confirms")
    void aGraveDecisionWaits() {
        var story = Stories.at(Stage.ADJUDICATING);
        var due = Stories.due(story);

        story.given(JUDGE, Verdicts.first(Verdicts.GRAVE)).thenIn(Stage.ADJUDICATING);

        assertThat(story.event(DecisionProposed.class).causes()).containsExactly(Cause.POINTS, Cause.TARIFF);
        assertThat(story.file().ruled()).isNull();
        assertThat(story.file().duties().remedies()).isEmpty();
        assertThat(Stories.due(story)).isEqualTo(due);
    }

    @Test
    @DisplayName("G4 once confirmed it is issued under its author's name, and who agreed stands beside it")
    void confirmedItIsIssued() {
        var story = Stories.proposed().after(Duration.ofHours(2));

        story.given(SECOND, new ConfirmDecision(1)).thenIn(Stage.DECIDED);

        assertThat(story.event(DecisionConfirmed.class).stamp().by()).isEqualTo(ZHOU);
        var decision = story.event(Adjudicated.class);
        assertThat(decision.stamp().by()).isEqualTo(CHEN);
        assertThat(decision.at()).isEqualTo(story.now());
        assertThat(decision.penalties()).extracting(Penalty::points).containsExactly(48);
        assertThat(story.file().desk().firstDecidedBy()).isEqualTo(CHEN);
        assertThat(story.file().desk().confirmers()).containsExactly(ZHOU);
    }

    @Test
    @DisplayName("G4 a supervisor may be the second pair of eyes; an agent may not, nor whoever is tied to a party")
    void whoMayConfirm() {
        Stories.proposed().when(SUPERVISOR, new ConfirmDecision(1)).thenIn(Stage.DECIDED);

        Stories.proposed().when(AGENT, new ConfirmDecision(1)).thenRefused(CaseRefusal.SECOND_PERSON_NEEDED);
        var tied = SECOND.withTies(Set.of(ZHOU));
        Stories.proposed().when(tied, new ConfirmDecision(1)).thenRefused(CaseRefusal.ADJUDICATOR_HAS_TIE);
        Stories.proposed().when(tied, new ReturnDecision(1, "-")).thenRefused(CaseRefusal.ADJUDICATOR_HAS_TIE);
    }

    @Test
    @DisplayName("G4 sent back with a reason it may be written anew, and the first text can be confirmed no more")
    void sentBackItIsWrittenAnew() {
        var story = Stories.proposed();
        story.when(SECOND, new ReturnDecision(1, " ")).thenRefused(CaseRefusal.TEXT_MISSING);

        story.given(SECOND, new ReturnDecision(1, "The photo shows no wires.")).thenIn(Stage.ADJUDICATING);
        story.when(SECOND, new ConfirmDecision(1)).thenRefused(CaseRefusal.NO_DECISION_WAITS);
        story.given(JUDGE, Verdicts.first(Verdicts.GRAVE));

        story.when(SECOND, new ConfirmDecision(1)).thenRefused(CaseRefusal.PROPOSED_DECISION_REPLACED);
        story.when(SECOND, new ConfirmDecision(2)).thenIn(Stage.DECIDED);
    }

    @Test
    @DisplayName("G4 whoever proposed may take it back, but never confirm it, whatever else they are")
    void theAuthorMayThinkAgain() {
        var both = By.platform(CHEN, Set.of(Role.ADJUDICATOR, Role.SUPERVISOR));
        Stories.proposed().when(both, new ConfirmDecision(1)).thenRefused(CaseRefusal.SECOND_PERSON_NEEDED);

        var story = Stories.proposed().given(JUDGE, new ReturnDecision(1, "I overlooked the receipt."));

        story.when(JUDGE, Verdicts.first(Verdicts.UPHELD)).thenIn(Stage.DECIDED);
    }

    @Test
    @DisplayName("G4 while it waits nothing more is asked and no clock is stopped")
    void nothingMoreIsAsked() {
        var story = Stories.proposed();

        story.when(JUDGE, new RequestEvidence(Turn.SELLER, "-")).thenRefused(CaseRefusal.DECISION_WAITS);
        story.when(JUDGE, new StopClock(story.now().plus(Duration.ofDays(1)), "-"))
                .thenRefused(CaseRefusal.DECISION_WAITS);
        story.timeRunsOut().thenIn(Stage.ADJUDICATING);
        story.when(SECOND, new ConfirmDecision(1)).thenIn(Stage.DECIDED);
    }

    @Test
    @DisplayName("G4 it goes when the case does: settled meanwhile, or given to another adjudicator")
    void itGoesWithTheCase() {
        Stories.proposed().when(SELLER, new Agree("All right.")).thenIn(Stage.PERFORMING);

        var story = Stories.proposed().given(SUPERVISOR, new Assign(ZHOU));

        story.when(SUPERVISOR, new ConfirmDecision(1)).thenRefused(CaseRefusal.NO_DECISION_WAITS);
        story.when(SECOND, Verdicts.first(Verdicts.DISMISSED)).thenIn(Stage.DECIDED);
    }

    @Test
    @DisplayName(
            "E6 G4 who took part in the first decision neither decides its appeal nor confirms what is decided there")
    void theAppealIsForOthers() {
        var third = By.platform(new AccountId(new UUID(9, 7)), Set.of(Role.ADJUDICATOR));
        var story = Stories.proposed()
                .given(SECOND, new ConfirmDecision(1))
                .given(SELLER, new Appeal("There were no wires.", Set.of()));

        story.when(SUPERVISOR, new Assign(ZHOU)).thenRefused(CaseRefusal.ADJUDICATOR_SAME_AS_FIRST);
        story.when(SUPERVISOR, new Assign(CHEN)).thenRefused(CaseRefusal.ADJUDICATOR_SAME_AS_FIRST);
        story.given(SUPERVISOR, new Assign(third.id()))
                .given(third, new Adjudicate(Verdicts.GRAVE, AppealRuling.UPHOLD));
        for (var partial : List.of(JUDGE, SECOND)) {
            story.when(partial, new ConfirmDecision(2)).thenRefused(CaseRefusal.SECOND_PERSON_NEEDED);
            story.when(partial, new ReturnDecision(2, "-")).thenRefused(CaseRefusal.SECOND_PERSON_NEEDED);
        }
        story.when(SUPERVISOR, new ConfirmDecision(2)).thenIn(Stage.PERFORMING);
        assertThat(story.file().desk().confirmers()).containsExactlyInAnyOrder(ZHOU, SONG);
    }

    @Test
    @DisplayName("G4 the edition in force at filing says from which amount; below it a decision is issued at once")
    void theRulebookNamesTheAmount() {
        var from = Money.cny(19_900);
        Stories.at(Stage.ADJUDICATING, new CaseScenario(TestEditions.withSecondLook(from)))
                .when(JUDGE, Verdicts.first(Verdicts.UPHELD))
                .thenIn(Stage.ADJUDICATING);

        Stories.at(Stage.ADJUDICATING, new CaseScenario(TestEditions.withSecondLook(from.plus(Money.cny(1)))))
                .when(JUDGE, Verdicts.first(Verdicts.UPHELD))
                .thenIn(Stage.DECIDED);
    }

    @ParameterizedTest(name = "G4 {0} sees what is proposed only if it is the platform")
    @EnumSource(Reader.class)
    void onlyThePlatformSeesIt(Reader reader) {
        var story = Stories.proposed().given(SECOND, new ReturnDecision(1, "The photo shows no wires."));
        story.given(JUDGE, Verdicts.first(Verdicts.GRAVE));
        var before = story.history.size() - 3;
        var inside = reader == Reader.PLATFORM;

        var view = CaseView.of(story.file(), reader, List.of());
        var sight = new Sight(new EventCodec(CaseJsonTests.houseMapper()));
        var seen = story.history.stream()
                .skip(before)
                .flatMap(event -> sight.of(new StoredEvent(1, event, null, null), reader).stream());

        assertThat(view.proposed() != null).isEqualTo(inside);
        assertThat(view.state()).isEqualTo(Stage.ADJUDICATING);
        assertThat(seen.count()).isEqualTo(inside ? 3 : 0);
    }

    @Test
    @DisplayName("G4 the parties' buttons do not change while it waits; the second person's say until when")
    void buttons() {
        var story = Stories.at(Stage.ADJUDICATING);
        var buyer = actions(story, BUYER);
        var seller = actions(story, SELLER);

        story.given(JUDGE, Verdicts.first(Verdicts.GRAVE));

        assertThat(actions(story, BUYER)).isEqualTo(buyer);
        assertThat(actions(story, SELLER)).isEqualTo(seller);
        assertThat(actions(story, SECOND)).contains(Action.DECISION_CONFIRMATION, Action.DECISION_RETURN);
        assertThat(actions(story, JUDGE))
                .contains(Action.DECISION_RETURN)
                .doesNotContain(Action.DECISION, Action.DECISION_CONFIRMATION, Action.PAUSE, Action.EVIDENCE_REQUEST);
        assertThat(new CaseActions(story.rules)
                        .available(story.file(), SECOND, story.now()).stream()
                                .filter(each -> each.action() == Action.DECISION_CONFIRMATION))
                .allMatch(each -> each.mandatory() && Stories.due(story).equals(each.dueAt()));
    }

    private static List<Action> actions(CaseScenario story, By by) {
        return new CaseActions(story.rules)
                .available(story.file(), by, story.now()).stream()
                        .map(AvailableAction::action)
                        .toList();
    }
}

package io.redress.cases;

import static io.redress.cases.Street.buyer;
import static io.redress.cases.Street.quality;
import static io.redress.cases.Street.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.Refuse;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.parties.Scope;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@RedressTest
@Import(Street.class)
class CasesTests {

    private static final byte[] BODY = {1};

    @Autowired
    Cases cases;

    @Autowired
    CaseCache cache;

    @Autowired
    CaseStore store;

    @Autowired
    Street street;

    @Test
    @DisplayName("C6 the receipt says the number, who has to move and by when")
    void filingGivesAReceipt() {
        var order = street.order();

        var receipt = cases.file(quality(order), buyer(order), Request.PLAIN);

        assertThat(receipt.number()).matches("TS-\\d{8}-\\d{4,}-.");
        assertThat(receipt.state()).isEqualTo(Stage.SCREENING);
        assertThat(receipt.whoseTurn()).isEqualTo(Turn.PLATFORM);
        assertThat(receipt.dueAt()).isNotNull();
        assertThat(receipt.events()).extracting(Receipt.Happened::type).containsExactly("Filed");
    }

    @Test
    @DisplayName("C5 a second filing about the same line and type joins the first")
    void secondFilingJoinsTheFirst() {
        var order = street.order();
        var first = cases.file(quality(order), buyer(order), Request.PLAIN);

        var second = cases.file(quality(order), buyer(order), Request.PLAIN);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.joined()).isTrue();
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("C5 submitting twice under one key files once and answers the same")
    void repeatedFilingIsAnsweredAsBefore() {
        var order = street.order();
        var request = request(buyer(order), "once");
        var first = cases.file(quality(order), buyer(order), request);
        cases.handle(first.id(), new Admit("", null), street.agent);

        assertThat(cases.file(quality(order), buyer(order), request)).isEqualTo(first);
    }

    @Test
    @DisplayName("O1 a repeated command has one effect and one answer, also after a restart")
    void repeatedCommandIsAnsweredAsBefore() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        var say = new Say(Audience.EVERYBODY, "It leaks.");
        var request = request(buyer(order), "say");
        var first = cases.handle(id, say, buyer(order), request);
        cases.handle(id, new Admit("", null), street.agent);
        cache.forget(id);

        assertThat(cases.handle(id, say, buyer(order), request)).isEqualTo(first);
        assertThat(store.version(id)).isEqualTo(3);
    }

    @Test
    @DisplayName("O1 the same key with another content is refused")
    void reusedKeyIsRefused() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        var say = new Say(Audience.EVERYBODY, "It leaks.");
        cases.handle(id, say, buyer(order), request(buyer(order), "say"));
        var other = new Request(
                Optional.of(RequestKey.of(buyer(order).id().value(), "say", "Say", new byte[] {2})),
                OptionalLong.empty());

        refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "IDEMPOTENCY_KEY_REUSED",
                () -> cases.handle(id, say, buyer(order), other));
    }

    @Test
    @DisplayName("O1 If-Match of another version is refused with 412")
    void otherVersionIsRefused() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        var request = new Request(Optional.empty(), OptionalLong.of(7));

        refused(
                HttpStatus.PRECONDITION_FAILED,
                "CASE_MOVED_ON",
                () -> cases.handle(id, new Withdraw(""), buyer(order), request));
    }

    @Test
    @DisplayName("B2 filing too late is refused with every condition")
    void filingTooLateListsItsConditions() {
        var order = street.order(Duration.ofDays(400));

        assertThatThrownBy(() -> cases.file(quality(order), buyer(order), Request.PLAIN))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("NOT_ELIGIBLE");
                    assertThat((List<?>) problem.facts().get("conditions"))
                            .as("conditions in words, without codes and blanks to fill in")
                            .isNotEmpty()
                            .allSatisfy(condition -> assertThat(((ConditionView) condition).text())
                                    .doesNotContain("{", "c2c", "15d"));
                });
    }

    @Test
    @DisplayName("A1 a stranger hears that there is no such case")
    void strangersSeeNothing() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();

        refused(HttpStatus.NOT_FOUND, "NOT_FOUND", () -> cases.view(id, Street.stranger()));
        refused(HttpStatus.NOT_FOUND, "NOT_FOUND", () -> cases.handle(id, new Withdraw(""), Street.stranger()));
    }

    @Test
    @DisplayName("E1 the seller knows of a case once it has been accepted")
    void theSellerIsToldOnAdmission() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        var seller = seller(order);
        refused(HttpStatus.NOT_FOUND, "NOT_FOUND", () -> cases.view(id, seller));
        assertThat(cases.page(CaseQuery.ALL, seller, Cursor.START, Limit.USUAL).items())
                .isEmpty();

        cases.handle(id, new Admit("", null), street.agent);

        assertThat(cases.view(id, seller).availableActions())
                .extracting(AvailableAction::action)
                .contains(Action.AGREEMENT, Action.OFFER, Action.REFUSAL);
        assertThat(cases.page(CaseQuery.ALL, seller, Cursor.START, Limit.USUAL).items())
                .extracting(CaseLine::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("E12 any past state can be shown")
    void thePastIsShownAsItWas() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.handle(id, new Admit("", null), street.agent);
        cases.handle(id, new Refuse("It was dropped.", Set.of()), seller(order));

        assertThat(cases.past(id, 1, buyer(order)).state()).isEqualTo(Stage.SCREENING);
        assertThat(cases.past(id, 2, buyer(order)).state()).isEqualTo(Stage.AWAITING_ANSWER);
        refused(HttpStatus.NOT_FOUND, "NOT_FOUND", () -> cases.past(id, 99, buyer(order)));
    }

    @Test
    @DisplayName("E12 every look of the staff is on record, and only theirs")
    void staffReadingsAreRecorded() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.view(id, street.agent);
        cases.view(id, buyer(order));
        cases.timeline(id, street.adjudicator, Cursor.START, Limit.USUAL);

        assertThat(cases.readings(id, street.supervisor, Cursor.START, Limit.USUAL)
                        .items())
                .extracting(CaseReading::reader, CaseReading::what)
                .containsExactly(tuple(street.adjudicator.id(), "timeline"), tuple(street.agent.id(), "case"));
    }

    @Test
    @DisplayName("E10 a note among staff and its writer are not for the parties")
    void partiesDoNotSeeStaffNotes() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.handle(id, new Admit("", null), street.agent);
        cases.handle(id, new Say(Audience.STAFF, "Looks familiar."), street.agent);

        var seen = cases.timeline(id, buyer(order), Cursor.START, Limit.USUAL).items();

        assertThat(seen)
                .extracting(entry -> entry.event().getClass().getSimpleName())
                .containsExactly("Filed", "Admitted");
        assertThat(seen.getLast().by()).isNull();
        assertThat(cases.timeline(id, street.agent, Cursor.START, Limit.USUAL).items())
                .hasSize(3);
    }

    @Test
    @DisplayName("O1 E10 the marketplace's system sees what the parties see; the rest takes a scope")
    void theMarketplaceSeesNothingOfThePlatformsOwn() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), Request.PLAIN).id();
        cases.handle(id, new Admit("", null), street.agent);
        cases.handle(id, new Say(Audience.STAFF, "Looks familiar."), street.agent);
        cases.handle(id, new CaseCommand.Consult(street.adjudicator.id(), "Is it?"), street.agent);
        var system = marketplace(Scope.CASES_READ);

        assertThat(cases.timeline(id, system, Cursor.START, Limit.USUAL).items())
                .extracting(entry -> entry.event().getClass().getSimpleName(), TimelineEntry::by)
                .containsExactly(tuple("Filed", order.buyer()), tuple("Admitted", null));
        assertThat(cases.view(id, system).desk()).isNull();
        assertThat(cases.past(id, 2, system).desk()).isNull();
        assertThat(line(id, order, system))
                .extracting(CaseLine::owner, CaseLine::department)
                .containsOnlyNulls();
        assertThat(line(id, order, buyer(order)).owner()).isNull();
        assertThat(line(id, order, street.supervisor).owner()).isEqualTo(street.agent.id());
        var trusted = marketplace(Scope.CASES_READ, Scope.CASES_INTERNAL);
        assertThat(cases.timeline(id, trusted, Cursor.START, Limit.USUAL).items())
                .hasSize(4);
        assertThat(cases.view(id, trusted).desk()).isNotNull();
    }

    private CaseLine line(CaseId id, Order order, Actor reader) {
        var query = new CaseQuery(
                Set.of(),
                Optional.empty(),
                Optional.of(order.id()),
                Optional.empty(),
                CaseQuery.Hand.ANYBODYS,
                CaseQuery.Sort.NEWEST);
        var line = cases.page(query, reader, Cursor.START, Limit.USUAL).items().getFirst();
        assertThat(line.id()).isEqualTo(id);
        return line;
    }

    private static Actor marketplace(Scope... scopes) {
        var anybody = Street.stranger();
        return new Actor(
                anybody.id(), "market", Set.of(Role.INTEGRATOR), Set.of(), Set.of(), Set.of(scopes), Actor.Kind.KEY);
    }

    @Test
    @DisplayName("E12 what is replayed from the record is what the server remembers")
    void replayIsTheLiveState() {
        var order = street.order();
        var id = cases.file(quality(order), buyer(order), request(buyer(order), "f"))
                .id();
        cases.handle(id, new Admit("", null), street.agent);
        cases.handle(id, new Refuse("It was dropped.", Set.of()), seller(order), request(street.agent, "r"));
        var live = cache.find(id).orElseThrow();
        cache.forget(id);

        assertThat(cache.find(id)).contains(live);
    }

    private static Request request(Actor actor, String key) {
        return new Request(Optional.of(RequestKey.of(actor.id().value(), key, "Say", BODY)), OptionalLong.empty());
    }

    private static void refused(HttpStatus status, String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(status);
        });
    }
}

package io.redress.parties;

import static io.redress.parties.Role.ADJUDICATOR;
import static io.redress.parties.Role.AGENT;
import static io.redress.parties.Role.BUYER;
import static io.redress.parties.Role.INTEGRATOR;
import static io.redress.parties.Role.OPERATOR;
import static io.redress.parties.Role.REGULATOR;
import static io.redress.parties.Role.SELLER;
import static io.redress.parties.Role.SUPERVISOR;
import static io.redress.parties.Verb.ACT_AS_BUYER;
import static io.redress.parties.Verb.ACT_AS_SELLER;
import static io.redress.parties.Verb.ADJUDICATE;
import static io.redress.parties.Verb.HANDLE;
import static io.redress.parties.Verb.SCREEN;
import static io.redress.parties.Verb.SUPERVISE;
import static io.redress.parties.Verb.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Problem;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTests {

    private static final AccountId LIN = id(1);
    private static final AccountId STRANGER = id(2);
    private static final AccountId WU = id(3);
    private static final ShopId QINGHE = new ShopId(new UUID(9, 1));
    private static final ShopId OTHER = new ShopId(new UUID(9, 2));
    private static final Guarded CASE =
            Guarded.between(Guarded.CASE, LIN, QINGHE).withDepartment("quality").withHandlers(Set.of(WU));

    @Test
    @DisplayName("A1 a buyer sees and moves their own case and nobody else's")
    void buyerReachesOnlyTheirOwnCase() {
        assertThat(allowed(person(LIN, BUYER), CASE)).containsExactlyInAnyOrder(VIEW, ACT_AS_BUYER, Verb.UPLOAD);
        assertThat(allowed(person(STRANGER, BUYER), CASE)).isEmpty();
    }

    @Test
    @DisplayName("A1 a seller sees and answers their shop's case and no other shop's")
    void sellerReachesOnlyTheirShop() {
        assertThat(allowed(seller(STRANGER, QINGHE), CASE)).containsExactlyInAnyOrder(VIEW, ACT_AS_SELLER, Verb.UPLOAD);
        assertThat(allowed(seller(STRANGER, OTHER), CASE)).isEmpty();
    }

    @Test
    @DisplayName("A1 staff see a case in hand or on their duty")
    void staffReachWhatQueueAndDutyGiveThem() {
        assertThat(allowed(person(WU, AGENT), CASE))
                .contains(VIEW, SCREEN, HANDLE)
                .doesNotContain(ADJUDICATE);
        assertThat(allowed(onDuty(STRANGER, ADJUDICATOR, "quality"), CASE)).contains(VIEW, ADJUDICATE, Verb.CONFIRM);
        assertThat(allowed(onDuty(STRANGER, ADJUDICATOR, "invoice"), CASE)).isEmpty();
    }

    @Test
    @DisplayName("A1 a supervisor sees every case, a regulator reads every case and changes none")
    void supervisorAndRegulatorSeeEverything() {
        assertThat(allowed(person(STRANGER, SUPERVISOR), CASE)).contains(VIEW, SUPERVISE, Verb.CONFIRM);
        assertThat(allowed(person(STRANGER, REGULATOR), CASE)).containsExactlyInAnyOrder(VIEW, Verb.AUDIT);
        assertThat(allowed(person(STRANGER, OPERATOR), CASE)).isEmpty();
    }

    @Test
    @DisplayName("A1 former staff keep nothing, even where their name still stands")
    void formerStaffKeepNothing() {
        assertThat(allowed(person(WU, BUYER), CASE)).isEmpty();
        assertThat(allowed(person(STRANGER, SELLER), CASE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"SCREEN", "HANDLE", "ADJUDICATE", "CONFIRM", "SUPERVISE"})
    @DisplayName("E6 nobody judges their own matter, whatever their role")
    void nobodyJudgesTheirOwnMatter(Verb verb) {
        var roles = EnumSet.allOf(Role.class);
        var buyer = Actor.person(LIN, "lin", roles, Set.of(), Set.of("quality"));
        var seller = Actor.person(WU, "wu", roles, Set.of(QINGHE), Set.of("quality"));

        assertThat(Permissions.may(buyer, verb, CASE)).isFalse();
        assertThat(Permissions.may(seller, verb, CASE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    @DisplayName("A1 nobody signed in may do nothing")
    void anonymousMayNothing(Verb verb) {
        assertThat(Permissions.may(Actor.ANONYMOUS, verb, CASE)).isFalse();
        assertThatThrownBy(() -> Permissions.require(Actor.ANONYMOUS, verb, CASE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(401));
    }

    @Test
    @DisplayName("A1 what may not be seen is not found; what may be seen but not done is forbidden")
    void refusalDoesNotRevealExistence() {
        assertThatThrownBy(() -> Permissions.require(person(STRANGER, BUYER), ACT_AS_BUYER, CASE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("NOT_FOUND"));
        assertThatThrownBy(() -> Permissions.require(person(LIN, BUYER), ADJUDICATE, CASE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("FORBIDDEN"));
    }

    @Test
    @DisplayName("O1 a key narrows its owner's roles and never widens them")
    void keyOnlyNarrows() {
        var reader = key(INTEGRATOR, Scope.CASES_READ);
        var buyersKey = key(BUYER, Scope.CASES_READ, Scope.CASES_WRITE, Scope.ORDERS_WRITE);
        var orders = Guarded.any(Guarded.ORDER);

        assertThat(Permissions.may(reader, VIEW, CASE)).isTrue();
        assertThat(Permissions.may(reader, Verb.IMPORT, orders)).isFalse();
        assertThat(Permissions.may(key(INTEGRATOR, Scope.ORDERS_WRITE), Verb.IMPORT, orders))
                .isTrue();
        assertThat(Permissions.may(buyersKey, VIEW, CASE)).isFalse();
        assertThat(Permissions.may(buyersKey, Verb.IMPORT, orders)).isFalse();
    }

    @Test
    @DisplayName("O1 a key cannot make keys")
    void keyCannotMintKeys() {
        var key = new Actor(
                WU, "wu", EnumSet.allOf(Role.class), Set.of(), Set.of(), EnumSet.allOf(Scope.class), Actor.Kind.KEY);

        assertThat(Permissions.may(key, Verb.MANAGE_KEYS, Guarded.ownedBy(Guarded.KEY, WU)))
                .isFalse();
    }

    @Test
    @DisplayName("A1 the filter of a list agrees with the permission on each object")
    void reachAgreesWithMay() {
        var objects = Set.of(
                CASE,
                Guarded.between(Guarded.CASE, STRANGER, OTHER).withDepartment("invoice"),
                Guarded.between(Guarded.CASE, STRANGER, QINGHE).withHandlers(Set.of(LIN)));
        for (var role : Role.values()) {
            for (var id : Set.of(LIN, STRANGER, WU)) {
                var actor = Actor.person(id, "x", Set.of(role), Set.of(QINGHE), Set.of("quality"));
                for (var object : objects) {
                    assertThat(within(Permissions.reach(actor, Guarded.CASE), object))
                            .as("%s %s %s", role, id, object)
                            .isEqualTo(Permissions.may(actor, VIEW, object));
                }
            }
        }
    }

    private static boolean within(Reach reach, Guarded object) {
        return reach.everything()
                || reach.buyer().isPresent() && reach.buyer().equals(object.buyer())
                || object.shop().filter(reach.shops()::contains).isPresent()
                || object.department().filter(reach.departments()::contains).isPresent()
                || reach.handler().filter(object.handlers()::contains).isPresent()
                || reach.owner().isPresent() && reach.owner().equals(object.owner());
    }

    private static Set<Verb> allowed(Actor actor, Guarded object) {
        var verbs = EnumSet.allOf(Verb.class);
        verbs.removeIf(verb -> !Permissions.may(actor, verb, object));
        return verbs;
    }

    private static Actor person(AccountId id, Role role) {
        return Actor.person(id, "x", Set.of(role), Set.of(), Set.of());
    }

    private static Actor onDuty(AccountId id, Role role, String department) {
        return Actor.person(id, "x", Set.of(role), Set.of(), Set.of(department));
    }

    private static Actor seller(AccountId id, ShopId shop) {
        return Actor.person(id, "x", Set.of(SELLER), Set.of(shop), Set.of());
    }

    private static Actor key(Role role, Scope... scopes) {
        return new Actor(STRANGER, "x", Set.of(role), Set.of(), Set.of(), Set.of(scopes), Actor.Kind.KEY);
    }

    private static AccountId id(long n) {
        return new AccountId(new UUID(7, n));
    }
}

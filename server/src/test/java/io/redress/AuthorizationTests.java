package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.Permissions;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * No command handler and no query skips permission: every handler of a controller, and every public method of a facade
 * that is told who asks, reaches {@link Permissions} or says with {@link OpenToAll} why it need not.
 *
 * <p>Reaches means: some path of calls through our own code ends there. It does not prove that the right verb is asked
 * for; the permission matrix over HTTP does.
 */
class AuthorizationTests {

    /** The house knows no parties: its sandbox clock is guarded by the door (SecurityConfiguration). */
    private static final String HOUSE = "io.redress.platform";

    @Test
    @DisplayName("A1 every handler and every facade method that knows the actor reaches the permission rule")
    void everyWayInReachesPermission() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.redress");

        assertThat(waysIn(classes)).as("ways in").isNotEmpty();
        assertThat(unguarded(classes)).isEmpty();
    }

    @Test
    @DisplayName("A1 a handler that skips the rule is caught, directly or behind a facade")
    void plantedViolationsAreCaught() {
        var planted = new ClassFileImporter()
                .importClasses(PlantedController.class, PlantedFacade.class, Permissions.class, Actor.class);

        assertThat(unguarded(planted))
                .containsExactlyInAnyOrder(
                        "PlantedController.skips", "PlantedController.skipsBehindFacade", "PlantedFacade.careless");
    }

    private static List<String> unguarded(JavaClasses classes) {
        return waysIn(classes)
                .filter(method -> !isOpen(method) && !reachesPermission(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static Stream<JavaMethod> waysIn(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals(HOUSE))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> isHandler(method) || isFacadeMethod(method));
    }

    private static boolean isHandler(JavaMethod method) {
        return method.getOwner().isMetaAnnotatedWith(Controller.class)
                && AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
    }

    private static boolean isFacadeMethod(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Service.class)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    private static boolean isOpen(JavaMethod method) {
        return method.isAnnotatedWith(OpenToAll.class) || method.getOwner().isAnnotatedWith(OpenToAll.class);
    }

    private static boolean reachesPermission(JavaMethod start) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        open.add(start);
        while (!open.isEmpty()) {
            var unit = open.poll();
            if (!seen.add(unit)) continue;
            var calls = Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream());
            for (var call : calls.toList()) {
                var owner = call.getTargetOwner();
                if (owner.isEquivalentTo(Permissions.class)) return true;
                if (owner.getPackageName().startsWith("io.redress")) open.addAll(targets(owner, call.getName()));
            }
        }
        return false;
    }

    /** Every method of that name there and, for an interface of ours, in what implements it. */
    private static Set<JavaCodeUnit> targets(JavaClass owner, String name) {
        var found = new HashSet<JavaCodeUnit>();
        Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(name))
                .forEach(found::add);
        return found;
    }

    @RestController
    static class PlantedController {

        private final PlantedFacade facade;

        PlantedController(PlantedFacade facade) {
            this.facade = facade;
        }

        @GetMapping("/skips")
        String skips(Actor actor) {
            return actor.name();
        }

        @GetMapping("/skips-behind")
        String skipsBehindFacade(Actor actor) {
            return facade.careless(actor);
        }

        @GetMapping("/asks")
        String asks(Actor actor) {
            return facade.careful(actor);
        }

        @GetMapping("/asks-in-lambda")
        String asksInLambda(Actor actor) {
            return Stream.of(actor).map(facade::careful).findFirst().orElseThrow();
        }

        @GetMapping("/open")
        @OpenToAll("planted")
        String open() {
            return "";
        }
    }

    @Service
    public static class PlantedFacade {

        public String careless(Actor actor) {
            return actor.name();
        }

        public String careful(Actor actor) {
            return Permissions.reach(actor, "case").toString();
        }
    }
}

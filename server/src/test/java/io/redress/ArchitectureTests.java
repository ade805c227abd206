package io.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The house style, as far as a machine can see it in compiled classes. {@link TidyTests} reads the sources. */
class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.redress");

    private static final DescribedPredicate<JavaClass> A_BEAN_OR_PART_OF_ONE =
            describe("a bean or part of one", ArchitectureTests::isBeanOrPartOfOne);

    /** A status is a number with a name; refusals at the edge of a module carry one. */
    private static final DescribedPredicate<JavaClass> SPRING = describe(
            "Spring",
            type -> type.getPackageName().startsWith("org.springframework") && !type.isEquivalentTo(HttpStatus.class));

    private static boolean isBeanOrPartOfOne(JavaClass type) {
        var annotated = type.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getPackageName().startsWith("org.springframework"));
        return annotated
                || type.getEnclosingClass()
                        .map(ArchitectureTests::isBeanOrPartOfOne)
                        .orElse(false);
    }

    @Test
    @DisplayName("modules reach each other only along the allowed arrows")
    void modulesKeepToTheirBoundaries() {
        // Part of a library that knows no Spring, and so cannot say that it is meant for others.
        var witness = resideInAPackage("io.redress.proof.witness");
        ApplicationModules.of(RedressApplication.class, witness).verify();
    }

    @Test
    @DisplayName("a class is a bean or knows no Spring; platform and the program's entry are where Spring lives")
    void aClassIsABeanOrKnowsNoSpring() {
        noClasses()
                .that(not(A_BEAN_OR_PART_OF_ONE))
                .and(not(resideInAPackage("io.redress.platform")))
                .and(not(resideInAPackage("io.redress")))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(SPRING)
                .because("rules must run in a test, in Flink and in a simulation without a container")
                .check(CLASSES);
    }

    @Test
    @DisplayName("time, ids and chance come from the platform")
    void nothingElseReadsTheClockOrDrawsLots() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.redress.platform", "io.redress.bench..", "io.redress.simulator..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(Random.class)
                .because("a rule that reads the clock cannot be tested or replayed")
                .check(CLASSES);
    }

    @Test
    @DisplayName("other modules see a module's facade, not its controllers and stores")
    void beansArePrivateButForTheFacades() {
        classes()
                .that()
                .resideOutsideOfPackage("io.redress.proof")
                .and()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .resideOutsideOfPackage("io.redress.proof")
                .and()
                .haveSimpleNameEndingWith("Store")
                .or()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    @DisplayName("modules form no cycle")
    void modulesFormNoCycle() {
        slices().matching("io.redress.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}

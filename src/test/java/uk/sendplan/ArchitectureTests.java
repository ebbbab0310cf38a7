package uk.sendplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import uk.sendplan.platform.MovableClock;

/** The walls between the rooms, and the habits of the house. */
@AnalyzeClasses(packages = "uk.sendplan", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void rooms_know_only_whom_they_say_they_know() {
        ApplicationModules.of(SendPlanTracker.class).verify();
    }

    @ArchTest
    static final ArchRule readers_are_told_of_measures_only_what_passed_disclosure_control = noClasses()
            .that()
            .resideInAPackage("..sendplan.publishing..")
            .should()
            .dependOnClassesThat(resideInAPackage("..sendplan.measure..")
                    .and(not(resideInAPackage("..sendplan.measure.published.."))));

    @ArchTest
    static final ArchRule nobody_else_makes_what_readers_are_told_of_measures = noClasses()
            .that()
            .resideOutsideOfPackage("..sendplan.measure.published..")
            .should()
            .callConstructorWhere(target(owner(resideInAPackage("..sendplan.measure.published.."))));

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a report as at a day, and the demo's past, need one clock that can be moved");

    @ArchTest
    static final ArchRule only_one_place_makes_a_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("uk.sendplan.platform.ClockConfiguration")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule only_the_demo_moves_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("uk.sendplan.demo")
            .should()
            .callMethod(MovableClock.class, "at", Instant.class, Runnable.class)
            .because("what people record bears the time at which they record it");

    @ArchTest
    static final ArchRule controllers_are_known_to_nobody = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web..")
            .because("a request reaches them by the route table, code never does");

    @ArchTest
    static final ArchRule an_entity_has_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(void.class)
            .because("it changes by named transitions that only its own room may call");

    @ArchTest
    static final ArchRule repositories_stay_in_their_room = classes()
            .that(Predicates.assignableTo(org.springframework.data.repository.Repository.class))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Autowired.class)
            .because("what a class needs stands in its constructor");
}

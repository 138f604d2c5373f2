package app.beatwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules of the house, one field each. `docs/architecture.md` says why.
@AnalyzeClasses(packages = "app.beatwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void packages_import_only_what_their_door_plate_allows() {
        ApplicationModules.of(Beatwright.class).verify();
    }

    @ArchTest
    static final ArchRule words_and_outlines_are_plain_java = classes()
            .that()
            .resideInAnyPackage("app.beatwright.text..", "app.beatwright.outline..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    "tools.jackson..",
                    "org.springframework.modulith..",
                    "app.beatwright.text..",
                    "app.beatwright.outline..")
            .because("architecture.md: the ground floor knows no database, no clock, no framework");

    @ArchTest
    static final ArchRule only_the_ui_knows_vaadin = noClasses()
            .that()
            .resideOutsideOfPackage("app.beatwright.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..")
            .because("architecture.md: nothing outside ui imports Vaadin");

    @ArchTest
    static final ArchRule views_are_private_to_their_screen = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("architecture.md: nobody but the router calls a view");

    @ArchTest
    static final ArchRule transactions_begin_at_services = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .allowEmptyShould(true)
            .because("STYLE.md: a transaction begins and ends at a public method of a service");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[Tt][Oo]|Mapper)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..mapper..")
            .because("STYLE.md: names from the desk");

    @ArchTest
    static final ArchRule time_is_asked_of_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("STYLE.md: time is handed in");

    @ArchTest
    static final ArchRule nothing_is_deserialised_or_started = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("no input of anybody's may become an object or a process");

    @ArchTest
    static final ArchRule no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule only_the_front_door_prints = noClasses()
            .that()
            .doNotHaveSimpleName("Beatwright")
            .should(ACCESS_STANDARD_STREAMS)
            .because("the command line talks to a terminal; everything else to the log");
}

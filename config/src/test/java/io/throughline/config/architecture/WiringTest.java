package io.throughline.config.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Things are put together by constructors, in one place, and speak to each other by typed topics. */
class WiringTest {
    static final ArchRule NO_CHANGING_STATICS = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two hubs in one process must not know of each other");

    static final ArchRule NO_FIELDS_OPEN_TO_OTHERS =
            fields().that().areNotFinal().should().bePrivate().because("a collaborator comes by constructor");

    static final ArchRule NO_SETTERS = methods()
            .that()
            .haveNameMatching("set[A-Z]\\w*")
            .and()
            .haveRawReturnType(void.class)
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("what is put together stays so");

    static final ArchRule ONLY_THE_COMMAND_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackages("io.throughline.config", "io.throughline.config.bench")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("everything else is logged");

    static final ArchRule ONE_WAY_OF_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
            .because("operators configure one logger");

    @Test
    void statics_do_not_change() {
        NO_CHANGING_STATICS.check(Product.CLASSES);
    }

    @Test
    void fields_that_change_are_private() {
        NO_FIELDS_OPEN_TO_OTHERS.check(Product.CLASSES);
    }

    @Test
    void there_are_no_setters() {
        NO_SETTERS.check(Product.CLASSES);
    }

    @Test
    void only_the_command_prints() {
        ONLY_THE_COMMAND_PRINTS.check(Product.CLASSES);
    }

    @Test
    void there_is_one_way_of_logging() {
        ONE_WAY_OF_LOGGING.check(Product.CLASSES);
    }

    @Test
    void one_class_touches_the_event_bus() {
        assertThat(touchingTheEventBus(Product.CLASSES)).hasSizeLessThanOrEqualTo(1);
    }

    static Set<String> touchingTheEventBus(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(Calls.of("io.vertx.core.Vertx", "eventBus"))
                .map(access -> outermost(access.getOriginOwner()).getName())
                .collect(Collectors.toSet());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(WiringTest::outermost).orElse(type);
    }
}

package io.throughline.config.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import org.junit.jupiter.api.Test;

/** The domain decides with what it is given: values of its own, a time and an id that came with the command. */
class DomainTest {
    static final ArchRule NO_JSON = domainNever()
            .dependOnClassesThat()
            .haveNameMatching("io\\.vertx\\.core\\.json\\.Json(Object|Array)")
            .because("a domain value says what it may hold, a JSON object says nothing");

    static final ArchRule NO_CLOCK_OF_ITS_OWN = domainNever()
            .accessTargetWhere(Calls.of("java.time.temporal.Temporal", "now")
                    .or(Calls.of("java.time.Clock", "systemUTC", "systemDefaultZone", "system"))
                    .or(Calls.of("java.lang.System", "currentTimeMillis")))
            .because("the time comes with the command, or from the clock that was given");

    static final ArchRule NO_IDS_OF_ITS_OWN = domainNever()
            .accessTargetWhere(Calls.of("java.util.UUID", "randomUUID"))
            .because("an id comes with the command, or from the source that was given");

    static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\.SimpleDateFormat")
            .because("java.time is there");

    private static ClassesShould domainNever() {
        return noClasses()
                .that()
                .resideInAPackage(Product.HUB)
                .and()
                .resideOutsideOfPackages(Product.INFRASTRUCTURE)
                .should();
    }

    @Test
    void it_knows_no_json() {
        NO_JSON.check(Product.CLASSES);
    }

    @Test
    void it_asks_no_clock_but_the_one_it_was_given() {
        NO_CLOCK_OF_ITS_OWN.check(Product.CLASSES);
    }

    @Test
    void it_makes_up_no_ids() {
        NO_IDS_OF_ITS_OWN.check(Product.CLASSES);
    }

    @Test
    void nobody_uses_the_old_dates() {
        NO_OLD_DATES.check(Product.CLASSES);
    }
}

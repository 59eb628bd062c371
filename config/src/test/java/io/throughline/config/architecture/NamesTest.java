package io.throughline.config.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANONYMOUS_CLASSES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Names say the domain, and packages say that nothing is null by itself. */
class NamesTest {
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that(not(ANONYMOUS_CLASSES))
            .should()
            .haveNameMatching(
                    ".*[.$]((\\w*(Manager|Utils?|Helpers?|Impl|Base|Data|Info|Dto|DTO|Bean))|((Abstract|Base)[A-Z]\\w*))")
            .because("such a word stands where the name of the thing should be");

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beInNullMarkedPackages()).because("only there the compiler knows what may be null");

    @Test
    void names_say_something() {
        NAMES_SAY_SOMETHING.check(Product.CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        PACKAGES_ARE_NULL_MARKED.check(Product.CLASSES);
    }

    private static ArchCondition<JavaClass> beInNullMarkedPackages() {
        return new ArchCondition<>("be in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getFullName() + " is in a package without @NullMarked package-info"));
            }
        };
    }
}

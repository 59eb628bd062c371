package io.throughline.config.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/** Calls and method references, by the type that declares the method and the method's name. */
final class Calls {
    private Calls() {}

    static DescribedPredicate<JavaAccess<?>> of(String type, String... methods) {
        Set<String> names = Set.of(methods);
        return where(type + "." + String.join("|", methods), type, names::contains);
    }

    /** As {@link #of}, without the types below: every type has the methods of {@code Object}, some with other meanings. */
    static DescribedPredicate<JavaAccess<?>> exactly(String type, String method) {
        return DescribedPredicate.describe(
                type + "." + method,
                access -> access.getTargetOwner().getName().equals(type)
                        && access.getName().equals(method));
    }

    static DescribedPredicate<JavaAccess<?>> where(String description, String type, Predicate<String> method) {
        return DescribedPredicate.describe(
                description, access -> access.getTargetOwner().isAssignableTo(type) && method.test(access.getName()));
    }
}

package io.throughline.ui.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.problem.Problem;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.contract.Operation;
import io.throughline.ui.http.Authorisation.Evidence;
import io.throughline.ui.http.Caller.Machine;
import io.throughline.ui.http.Caller.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorisationTest {
    private static final Contract CONTRACT = Contract.load();
    private static final Evidence OURS = new Evidence(Optional.of("token"), Optional.of("same-origin"));
    private static final Evidence NO_TOKEN = new Evidence(Optional.empty(), Optional.empty());

    static Stream<Arguments> every_operation_with_every_role() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> Stream.of(Role.values()).map(role -> Arguments.of(operation.id(), role)));
    }

    static Stream<Arguments> every_operation_with_every_scope() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> Stream.of(Scope.values()).map(scope -> Arguments.of(operation.id(), scope)));
    }

    @ParameterizedTest
    @MethodSource("every_operation_with_every_role")
    void a_person_may_do_what_the_contract_says_for_the_role_and_nothing_else(String id, Role role) {
        Operation operation = CONTRACT.operation(id);
        boolean allowed =
                operation.access().open() || operation.access().roles().contains(role);
        assertThat(Authorisation.refusal(operation, Optional.of(person(role)), OURS)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("every_operation_with_every_scope")
    void a_machine_may_do_what_the_contract_says_for_the_scope_and_nothing_else(String id, Scope scope) {
        Operation operation = CONTRACT.operation(id);
        boolean allowed =
                operation.access().open() || operation.access().scopes().contains(scope);
        assertThat(Authorisation.refusal(operation, Optional.of(machine(scope)), NO_TOKEN)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void nobody_may_do_what_is_not_open_to_everybody() {
        assertThat(CONTRACT.operations())
                .filteredOn(operation -> !operation.access().open())
                .allSatisfy(operation -> assertThat(Authorisation.refusal(operation, Optional.empty(), OURS))
                        .get()
                        .extracting(Problem::status)
                        .isEqualTo(401));
    }

    @Test
    void no_write_of_a_person_goes_without_the_token() {
        assertThat(CONTRACT.operations())
                .filteredOn(operation ->
                        operation.writes() && !operation.access().roles().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(
                                Authorisation.refusal(operation, Optional.of(person(Role.values())), NO_TOKEN))
                        .get()
                        .extracting(Problem::status)
                        .isEqualTo(403));
    }

    @Test
    void no_write_is_done_for_a_page_of_another_site() {
        Evidence foreign = new Evidence(Optional.of("token"), Optional.of("cross-site"));
        assertThat(CONTRACT.operations())
                .filteredOn(Operation::writes)
                .allSatisfy(operation -> assertThat(
                                Authorisation.refusal(operation, Optional.of(person(Role.values())), foreign))
                        .isPresent());
    }

    private static Person person(Role... roles) {
        User user = User.named(new UserId("noor"), "Noor Visser", roles);
        return new Person(user, Locale.ENGLISH, "token", "session");
    }

    private static Machine machine(Scope scope) {
        return new Machine(new ApiKey(UUID.randomUUID(), "till", Set.of(scope), Instant.EPOCH, Optional.empty()));
    }
}

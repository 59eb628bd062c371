package io.throughline.ui.finding;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Return;
import io.throughline.hub.returns.ReturnNumber;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.telling.Telling;
import io.throughline.ui.customer.CustomerView;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds by one text whoever it may mean, and what is theirs: the number of a purchase or return finds that one, anything
 * else the newest of the people who fit best.
 */
public final class FindOperation {
    private static final int PEOPLE = 8;
    private static final int WITH_THINGS = 3;
    private static final int OF_A_KIND = 3;

    private record Found(List<CustomerView> customers, List<FoundThing> things) {}

    private final Finding finding;
    private final Telling telling;
    private final HandleReader handles;

    /** Finds among these. */
    public FindOperation(Finding finding, Telling telling, HandleReader handles) {
        this.finding = finding;
        this.telling = telling;
        this.handles = handles;
    }

    /** Takes its operation. */
    public void bind(Api api) {
        api.on("findAnything", this::find);
    }

    private Future<Answer> find(Request request) {
        String text = request.query("q").orElseThrow().strip();
        return people(text).map(people -> Answer.ok(found(people, text, request.language())));
    }

    private Future<List<Person>> people(String text) {
        return finding.byText(text, PEOPLE)
                .compose(people -> people.isEmpty() ? holder(text) : Future.succeededFuture(people));
    }

    private Future<List<Person>> holder(String text) {
        return number(text)
                .map(number -> finding.byKey(number.key()))
                .orElseGet(() -> Future.succeededFuture(List.of()));
    }

    private static Optional<ReturnNumber> number(String text) {
        try {
            return Optional.of(new ReturnNumber(text));
        } catch (IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    private Found found(List<Person> people, String text, Locale language) {
        List<FoundThing> meant =
                people.stream().flatMap(person -> meant(person, text, language)).toList();
        List<FoundThing> things = meant.isEmpty()
                ? people.stream()
                        .limit(WITH_THINGS)
                        .flatMap(person -> newest(person, language))
                        .toList()
                : meant;
        return new Found(
                people.stream().map(person -> CustomerView.of(person, handles)).toList(), things);
    }

    /** What has this number. */
    private Stream<FoundThing> meant(Person person, String text, Locale language) {
        Stream<FoundThing> bought = purchases(person)
                .filter(each -> each.reference().value().equalsIgnoreCase(text))
                .map(each -> FoundThing.of(person, each, telling, language));
        Stream<FoundThing> returned = number(text).stream()
                .flatMap(number -> returns(person).filter(each -> each.number().equals(number)))
                .map(each -> FoundThing.of(person, each, telling, language));
        return Stream.concat(bought, returned);
    }

    private Stream<FoundThing> newest(Person person, Locale language) {
        Stream<FoundThing> cases = cases(person).map(each -> FoundThing.of(person, each, telling, language));
        Stream<FoundThing> bought = purchases(person)
                .sorted(Comparator.comparing(Purchase::at).reversed())
                .map(each -> FoundThing.of(person, each, telling, language));
        Stream<FoundThing> returned = returns(person)
                .sorted(Comparator.comparing(Return::at).reversed())
                .map(each -> FoundThing.of(person, each, telling, language));
        return Stream.of(cases, bought, returned).flatMap(kind -> kind.limit(OF_A_KIND));
    }

    /** What is not solved comes first. */
    private static Stream<Case> cases(Person person) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> Stream.concat(cases.open().stream(), cases.closed().stream()))
                .sorted(Comparator.comparing(Case::open)
                        .thenComparing(Case::openedAt)
                        .reversed());
    }

    private static Stream<Purchase> purchases(Person person) {
        return person.all(Purchases.SLICE).flatMap(purchases -> purchases.newest().stream());
    }

    private static Stream<Return> returns(Person person) {
        return person.all(Returns.SLICE).flatMap(returns -> returns.newest().stream());
    }
}

package io.throughline.ui.store;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.returns.RegisteringReturns;
import io.throughline.hub.returns.ReturnNumber;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import io.throughline.hub.telling.Telling;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.CustomerView;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a shop does: look up purchases, take goods back. */
public final class StoreOperations {
    private record Page(List<PurchaseView> items, Optional<CustomerView> customer, Optional<String> next) {}

    private final Tools tools;

    /** What a shop works with. */
    public record Tools(
            Commands commands,
            Finding finding,
            Counters counters,
            ReturnPolicy policy,
            Queues queues,
            Telling telling,
            HandleReader handles) {}

    /** Operations with these. */
    public StoreOperations(Tools tools) {
        this.tools = tools;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("findPurchases", this::find).on("registerReturn", this::register).on("readReturn", this::read);
    }

    private Future<Answer> find(Request request) {
        String wanted = request.query("find").orElseThrow().strip();
        return tools.finding().byAnyHandle(wanted).map(people -> Answer.ok(page(people, wanted, request)));
    }

    /** A receipt or order finds itself, anything else everything that its person bought. */
    private Page page(List<Person> people, String wanted, Request request) {
        Locale language = request.language();
        List<PurchaseView> exact = purchases(people, purchase -> isCalled(purchase, wanted), language);
        List<PurchaseView> all = exact.isEmpty() ? purchases(people, purchase -> true, language) : exact;
        return new Page(
                all.stream().limit(request.limit()).toList(),
                people.stream().findFirst().map(person -> CustomerView.of(person, tools.handles())),
                Optional.empty());
    }

    private List<PurchaseView> purchases(List<Person> people, Predicate<Purchase> which, Locale language) {
        return people.stream()
                .flatMap(person -> tools.counters().purchases(person, which, language).stream())
                .toList();
    }

    private static boolean isCalled(Purchase purchase, String wanted) {
        return purchase.reference().value().equalsIgnoreCase(wanted);
    }

    private Future<Answer> register(Request request) {
        NewReturn wanted = request.body(NewReturn.class);
        if (tools.queues().branch(wanted.branch()).isEmpty()) {
            throw new FlawedRequest("/branch", "is no branch of the configuration");
        }
        ReturnNumber number = RegisteringReturns.numberOf(tools.commands().occasion(request));
        return tools.finding()
                .person(new CustomerId(wanted.customer()))
                .compose(person -> tools.commands().on(holder(person, wanted), request, walkIn(wanted, request)))
                .compose(done -> mood(wanted, done, request))
                .map(done -> Answer.created(view(done, number, request.language())));
    }

    private Decision walkIn(NewReturn wanted, Request request) {
        Locale language = request.language();
        return new RegisteringReturns(tools.policy(), id -> tools.telling().place(id, language))
                .walkIn(wanted.request(language));
    }

    /** The record that holds the purchase; the one that was named where none does, which refuses in words. */
    private static CustomerId holder(Person person, NewReturn wanted) {
        return person.records().stream()
                .filter(record ->
                        record.get(Purchases.SLICE).find(wanted.purchase()).isPresent())
                .findFirst()
                .orElse(person.record())
                .customer();
    }

    private Future<Done> mood(NewReturn wanted, Done done, Request request) {
        return wanted.mood()
                .map(face -> tools.commands()
                        .alsoOn(
                                done.customer(),
                                request,
                                "mood",
                                Feeling.mark(
                                        face, MoodSource.NOTED, wanted.contact().map(ContactId::new))))
                .orElseGet(() -> Future.succeededFuture(done));
    }

    private Future<Answer> read(Request request) {
        ReturnNumber number = number(request.path("number"));
        return tools.finding()
                .holder(number.key())
                .compose(tools.finding()::person)
                .map(person -> Answer.ok(tools.counters().returns(person, request.language()).stream()
                        .filter(each -> each.number().equals(number.text()))
                        .findFirst()
                        .orElseThrow(StoreOperations::unknown)));
    }

    private static ReturnNumber number(String text) {
        try {
            return new ReturnNumber(text);
        } catch (IllegalArgumentException otherForm) {
            throw unknown();
        }
    }

    private ReturnView view(Done done, ReturnNumber number, Locale language) {
        return done.context()
                .get(Returns.SLICE)
                .find(number)
                .map(found -> tools.counters().view(done.customer(), found, language))
                .orElseThrow(StoreOperations::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("There is no such return"));
    }
}

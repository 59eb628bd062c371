package io.throughline.ui.store;

import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.returns.Recollection;
import io.throughline.hub.returns.RegisteringReturns;
import io.throughline.hub.returns.ReturnNumber;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.telling.Telling;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.CustomerView;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.throughline.ui.http.Request;
import io.throughline.ui.http.Span;
import io.throughline.ui.store.PurchaseSearch.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a shop does: look up purchases, take goods back. */
public final class StoreOperations {
    private record Page(List<PurchaseView> items, Optional<CustomerView> customer, Optional<String> next) {}

    private final Tools tools;
    private final PurchaseSearch search;
    private final Shopkeeping shopkeeping;
    private final WalkIns walkIns;

    /** What a shop works with. */
    public record Tools(
            Commands commands,
            Finding finding,
            Counters counters,
            ReturnPolicy policy,
            Queues queues,
            Telling telling,
            HandleReader handles,
            Recollection recollection) {}

    /** Operations with these. */
    public StoreOperations(Tools tools) {
        this.tools = tools;
        this.search = new PurchaseSearch(tools.finding(), tools.recollection());
        this.shopkeeping = new Shopkeeping(tools.queues());
        this.walkIns = new WalkIns(tools.policy(), tools.telling());
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("findPurchases", this::find).on("registerReturn", this::register).on("readReturn", this::read);
    }

    private Future<Answer> find(Request request) {
        Span span = Span.of(request);
        return search.find(request.query("find").orElseThrow())
                .map(found -> Answer.ok(page(found, span, request.language())));
    }

    private Page page(Found found, Span span, Locale language) {
        List<PurchaseView> all = found.people().stream()
                .flatMap(person -> tools.counters().purchases(person, found.meant(), language).stream())
                .toList();
        Items<PurchaseView> items = span.of(all);
        return new Page(items.items(), only(found.people()), items.next());
    }

    /** Two people can have the same number, one of an order and one of a receipt: then neither is the customer. */
    private Optional<CustomerView> only(List<Person> people) {
        return people.size() == 1 ? Optional.of(CustomerView.of(people.get(0), tools.handles())) : Optional.empty();
    }

    private Future<Answer> register(Request request) {
        NewReturn wanted = request.body(NewReturn.class);
        shopkeeping.check(wanted.branch(), request);
        return tools.finding()
                .person(CustomerId.of(wanted.customer()))
                .compose(person -> tools.recollection().with(person, List.of(wanted.reference())))
                .compose(person -> tools.commands()
                        .on(
                                walkIns.holder(person, wanted),
                                request,
                                walkIns.decision(person, wanted, request.language())))
                .map(done -> Answer.created(registered(done, request)));
    }

    private ReturnView registered(Done done, Request request) {
        return done.context()
                .get(Returns.SLICE)
                .find(RegisteringReturns.numberOf(tools.commands().occasion(request)))
                .map(found -> tools.counters().view(done.customer(), found, request.language()))
                .orElseThrow(StoreOperations::unknown);
    }

    /** The key of a return leads to the record that holds it. */
    private Future<Answer> read(Request request) {
        ReturnNumber number = number(request.path("number"));
        return tools.finding()
                .holder(number.key())
                .compose(tools.finding()::person)
                .compose(person -> tools.recollection()
                        .find(person.record(), number)
                        .map(found -> found.map(
                                        each -> tools.counters().view(person.customer(), each, request.language()))
                                .orElseThrow(StoreOperations::unknown)))
                .map(Answer::ok);
    }

    private static ReturnNumber number(String text) {
        try {
            return new ReturnNumber(text);
        } catch (IllegalArgumentException otherForm) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("There is no such return"));
    }
}

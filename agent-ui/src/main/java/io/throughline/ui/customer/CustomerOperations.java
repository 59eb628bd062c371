package io.throughline.ui.customer;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Linking;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.command.Commands;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finding customers, and what colleagues correct or note about them. */
public final class CustomerOperations {
    private record Page(List<CustomerView> items, Optional<String> next) {}

    private record NewName(String name) {}

    private record MoodNote(Face face, Optional<UUID> contact) {}

    private record NewLink(UUID other, Optional<String> evidence) {}

    private record Created(UUID id) {}

    private final Finding finding;
    private final Commands commands;
    private final HandleReader handles;

    /** Operations over these customers. */
    public CustomerOperations(Finding finding, Commands commands, HandleReader handles) {
        this.finding = finding;
        this.commands = commands;
        this.handles = handles;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("findCustomers", this::find)
                .on("nameCustomer", this::name)
                .on("noteMood", this::noteMood)
                .on("linkCustomers", this::link)
                .on("unlinkCustomers", this::unlink);
    }

    private Future<Answer> find(Request request) {
        return found(request)
                .map(people -> new Page(
                        people.stream()
                                .map(person -> CustomerView.of(person, handles))
                                .toList(),
                        Optional.empty()))
                .map(Answer::ok);
    }

    private Future<List<Person>> found(Request request) {
        Optional<String> handle = request.query("handle");
        Optional<String> text = request.query("q");
        if (handle.isPresent() == text.isPresent()) {
            throw new FlawedRequest("query/q", "either q or handle is needed");
        }
        return handle.map(this::handle)
                .map(finding::byHandle)
                .orElseGet(() -> finding.byText(text.orElseThrow(), request.limit()));
    }

    private Handle handle(String text) {
        return handles.read(text).orElseThrow(() -> new FlawedRequest("query/handle", expected(text)));
    }

    private static String expected(String text) {
        return HandleKind.find(text.substring(0, Math.max(0, text.indexOf(':'))))
                .map(kind -> "must be " + HandleReader.expectation(kind))
                .orElse("must be kind:value, such as phone:+31612345678");
    }

    private Future<Answer> name(Request request) {
        CustomerId customer = CustomerId.of(request.id("id"));
        return commands.on(
                        customer,
                        request,
                        Naming.name(request.body(NewName.class).name()))
                .compose(done -> finding.person(customer))
                .map(person -> Answer.ok(CustomerView.of(person, handles))
                        .atVersion(person.record().version()));
    }

    private Future<Answer> noteMood(Request request) {
        MoodNote note = request.body(MoodNote.class);
        CustomerId customer = CustomerId.of(request.id("id"));
        return commands.on(
                        customer,
                        request,
                        Feeling.mark(
                                note.face(), MoodSource.NOTED, note.contact().map(ContactId::new)))
                .compose(done -> finding.person(customer))
                .map(person -> Answer.ok(person.mood().map(MoodView::of).orElseThrow()));
    }

    private Future<Answer> link(Request request) {
        NewLink link = request.body(NewLink.class);
        CustomerId one = CustomerId.of(request.id("id"));
        CustomerId other = CustomerId.of(link.other());
        String evidence = link.evidence().orElse("");
        return commands.on(one, other, request, Linking.link(evidence, Grade.CERTAIN))
                .compose(done -> finding.person(one))
                .map(person -> Answer.created(new Created(linkTo(person, one, other))));
    }

    private static UUID linkTo(Person person, CustomerId one, CustomerId other) {
        return person.records().stream()
                .filter(record -> record.customer().equals(one))
                .flatMap(record -> record.get(Identity.SLICE).linkTo(other).stream())
                .map(Identity.Link::id)
                .findFirst()
                .orElseThrow();
    }

    private Future<Answer> unlink(Request request) {
        CustomerId one = CustomerId.of(request.id("id"));
        UUID link = request.id("link");
        return finding.person(one)
                .map(person -> other(person, link))
                .<Done>compose(other -> commands.on(one, other, request, Linking.unlink(link)))
                .map(done -> Answer.nothing());
    }

    private static CustomerId other(Person person, UUID link) {
        return person.record().get(Identity.SLICE).links().stream()
                .filter(each -> each.id().equals(link))
                .map(Identity.Link::other)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no link " + link)));
    }
}

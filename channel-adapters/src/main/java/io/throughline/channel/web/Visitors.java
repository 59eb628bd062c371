package io.throughline.channel.web;

import io.throughline.channel.http.Receipts;
import io.throughline.channel.intake.Delivery;
import io.throughline.channel.intake.DeliveryId;
import io.throughline.channel.intake.Happening;
import io.throughline.channel.intake.Happening.CallbackWanted;
import io.throughline.channel.intake.Happening.FileSent;
import io.throughline.channel.intake.Happening.Judged;
import io.throughline.channel.intake.Happening.PageViewed;
import io.throughline.channel.intake.Happening.SignedIn;
import io.throughline.channel.intake.Happening.SiteSearched;
import io.throughline.channel.intake.Happening.Wrote;
import io.throughline.channel.intake.Intake;
import io.throughline.channel.web.ShopIdentities.Claim;
import io.throughline.hub.attachment.Filing;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.mood.Face;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What visitors of the website do, told to the hub under their random names.
 *
 * <p>A visitor is somebody known only when the company's shop says so. A browser that the shop vouched for once and then
 * vouches for somebody else needs a new name, or the two would become one person.
 */
public final class Visitors {
    private final Intake intake;
    private final Conversations conversations;
    private final Persons persons;
    private final ShopIdentities identities;
    private final Filing filing;
    private final HandleReader handles;
    private final InstantSource clock;

    /** Visitors whose deeds go to this intake. */
    public Visitors(
            Intake intake,
            Conversations conversations,
            Persons persons,
            ShopIdentities identities,
            Filing filing,
            HandleReader handles,
            InstantSource clock) {
        this.intake = intake;
        this.conversations = conversations;
        this.persons = persons;
        this.identities = identities;
        this.filing = filing;
        this.handles = handles;
        this.clock = clock;
    }

    Future<Outcome.Done> viewed(Visitor visitor, String url, String title) {
        return tell(visitor, List.of(), new PageViewed(url, title));
    }

    Future<Outcome.Done> searched(Visitor visitor, String query, int results) {
        return tell(visitor, List.of(), new SiteSearched(query, results));
    }

    Future<Outcome.Done> wrote(Visitor visitor, String text) {
        return tell(visitor, List.of(), new Wrote(visitor.id(), text, ""));
    }

    Future<Outcome.Done> sent(Visitor visitor, String name, Buffer content) {
        UUID id = DeliveryId.of("web-file:" + visitor.id(), visitor.key());
        return filing.file(id, name, content, file -> tell(visitor, List.of(), new FileSent(visitor.id(), file, "")));
    }

    /** She would rather be called than wait. */
    Future<Outcome.Done> wantsCall(Visitor visitor, String number) {
        Handle phone = handles.read(HandleKind.PHONE, number)
                .orElseThrow(
                        () -> new FlawedRequest("/number", "must hold " + HandleReader.expectation(HandleKind.PHONE)));
        return tell(visitor, List.of(), new CallbackWanted(visitor.id(), phone.value()));
    }

    Future<Outcome.Done> judged(Visitor visitor, Face face) {
        return tell(visitor, List.of(), new Judged("faces", Optional.empty(), Optional.of(face), ""));
    }

    Future<Outcome.Done> signedIn(Visitor visitor, String identity) {
        Claim claim = identities
                .read(identity)
                .orElseThrow(() -> new FlawedRequest("/identity", "is not what the shop said, or not lately"));
        List<Presented> vouched =
                claim.handles().stream().map(Handle::presented).toList();
        return refuseAnother(visitor, vouched).compose(free -> tell(visitor, vouched, new SignedIn(claim.name())));
    }

    private Future<Void> refuseAnother(Visitor visitor, List<Presented> vouched) {
        return conversations
                .recordOf(visitor.id())
                .compose(record -> record.map(context -> persons.find(context.customer()))
                        .orElse(Future.succeededFuture(Optional.empty())))
                .map(person -> {
                    if (person.filter(known -> isAnother(known, vouched)).isPresent()) {
                        throw new ProblemException(Problem.of(
                                "visitor-taken", "This visitor is somebody else; ask for a new visitor", 403));
                    }
                    return null;
                });
    }

    /** Whether the person has a certain handle of a kind that is vouched for, but not that one. */
    private static boolean isAnother(Person person, List<Presented> vouched) {
        return vouched.stream()
                .filter(each -> each.grade() == Grade.CERTAIN)
                .anyMatch(each -> hasAnother(person, each.handle()));
    }

    private static boolean hasAnother(Person person, Handle vouched) {
        List<Handle> sameKind = person.all(Identity.SLICE)
                .flatMap(identity -> identity.handles().stream())
                .filter(each -> each.grade() == Grade.CERTAIN)
                .map(Presented::handle)
                .filter(handle -> handle.kind() == vouched.kind())
                .toList();
        return !sameKind.isEmpty() && !sameKind.contains(vouched);
    }

    private Future<Outcome.Done> tell(Visitor visitor, List<Presented> vouched, Happening what) {
        List<Presented> handles = new ArrayList<>(vouched);
        handles.add(new Handle(HandleKind.VISITOR, visitor.id()).presented());
        Occasion occasion =
                new Occasion(DeliveryId.of("web:" + visitor.id(), visitor.key()), clock.instant(), Actor.CUSTOMER);
        return intake.take(new Delivery(occasion, handles, what)).map(Receipts::done);
    }
}

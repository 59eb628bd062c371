package io.throughline.channel.intake;

import io.throughline.channel.intake.Happening.CallHappening;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.InConversation;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings what channels tell into the lane of the customer it is about.
 *
 * <p>What happens during a call goes to whoever the call was recognised as when it rang, whatever handles are told
 * later. Telephone systems may tell in any order: the first word about an unknown call opens it, and a call that is over
 * does not ring again.
 */
public final class StoryIntake implements Intake {
    private static final Decision NOTHING = (context, occasion) -> Decided.nothing();

    private final Lanes lanes;
    private final Decisions decisions;

    /** An intake into these lanes. */
    public StoryIntake(Lanes lanes, Destinations destinations) {
        this.lanes = lanes;
        this.decisions = new Decisions(destinations);
    }

    @Override
    public Future<Outcome> take(Delivery delivery) {
        if (delivery.what() instanceof CallHappening call && !(call instanceof CallRinging)) {
            return duringCall(delivery, call);
        }
        return delivery.what() instanceof InConversation said ? inConversation(delivery, said) : fromSomebody(delivery);
    }

    /** A conversation stays with whoever began it; handles that come later are hers too. */
    private Future<Outcome> inConversation(Delivery delivery, InConversation said) {
        Who writer = new Who.Holder(Contacts.referenceKey(Channel.WEB, said.conversation()));
        return tell(writer, decisions.about(said), delivery.occasion())
                .compose(outcome -> outcome instanceof Outcome.Done done
                        ? recognised(delivery, done)
                        : outcome instanceof Outcome.Unknown
                                ? fromSomebody(delivery)
                                : Future.succeededFuture(outcome));
    }

    private Future<Outcome> recognised(Delivery delivery, Outcome.Done writer) {
        boolean known = delivery.handles().stream()
                .allMatch(each -> writer.context().get(Identity.SLICE).has(each));
        return known
                ? Future.succeededFuture(writer)
                : identify(delivery.handles(), after(delivery.occasion(), "recognising"), writer)
                        .map(writer);
    }

    private static Occasion after(Occasion occasion, String name) {
        return new Occasion(occasion.id(name), occasion.at(), occasion.by());
    }

    private Future<Outcome> fromSomebody(Delivery delivery) {
        return tell(new Who.Somebody(delivery.handles()), decisions.about(delivery.what()), delivery.occasion());
    }

    private Future<Outcome> tell(Who who, Decision decision, Occasion occasion) {
        return lanes.handle(new Command(who, decision, occasion));
    }

    private Future<Outcome> duringCall(Delivery delivery, CallHappening what) {
        Who caller = new Who.Holder(Contacts.referenceKey(Channel.PHONE, what.call()));
        Decision decision = what instanceof CallIdentified ? NOTHING : decisions.about(what);
        return tell(caller, decision, delivery.occasion())
                .compose(outcome -> outcome instanceof Outcome.Unknown
                                && !delivery.handles().isEmpty()
                        ? ringFirst(delivery, what)
                        : Future.succeededFuture(outcome))
                .compose(outcome -> what instanceof CallIdentified && outcome instanceof Outcome.Done done
                        ? identify(delivery.handles(), delivery.occasion(), done)
                        : Future.succeededFuture(outcome));
    }

    private Future<Outcome> ringFirst(Delivery delivery, CallHappening what) {
        Occasion before = after(delivery.occasion(), "ringing");
        CallRinging ringing = new CallRinging(what.call(), "", "");
        Delivery again = new Delivery(delivery.occasion(), List.of(), what);
        return fromSomebody(new Delivery(before, delivery.handles(), ringing)).compose(rang -> duringCall(again, what));
    }

    /** Presents the new handles together with what is known of the customer, so that both lead to one person. */
    private Future<Outcome> identify(List<Presented> handles, Occasion occasion, Outcome.Done customer) {
        List<Presented> together = new ArrayList<>(handles);
        newest(customer).filter(known -> !together.contains(known)).ifPresent(together::add);
        return together.isEmpty()
                ? Future.succeededFuture(customer)
                : tell(new Who.Somebody(together), NOTHING, occasion);
    }

    private static Optional<Presented> newest(Outcome.Done caller) {
        List<Presented> handles = caller.context().get(Identity.SLICE).handles();
        return handles.isEmpty() ? Optional.empty() : Optional.of(handles.get(handles.size() - 1));
    }
}

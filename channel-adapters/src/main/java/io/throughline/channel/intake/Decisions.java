package io.throughline.channel.intake;

import io.throughline.channel.intake.Happening.Bought;
import io.throughline.channel.intake.Happening.CallAnswered;
import io.throughline.channel.intake.Happening.CallEnded;
import io.throughline.channel.intake.Happening.CallHappening;
import io.throughline.channel.intake.Happening.CallHeld;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallLeft;
import io.throughline.channel.intake.Happening.CallResumed;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.CallUnreached;
import io.throughline.channel.intake.Happening.CallbackChosen;
import io.throughline.channel.intake.Happening.CallbackWanted;
import io.throughline.channel.intake.Happening.FileSent;
import io.throughline.channel.intake.Happening.InConversation;
import io.throughline.channel.intake.Happening.Judged;
import io.throughline.channel.intake.Happening.PageViewed;
import io.throughline.channel.intake.Happening.SignedIn;
import io.throughline.channel.intake.Happening.SiteSearched;
import io.throughline.channel.intake.Happening.Visited;
import io.throughline.channel.intake.Happening.Wrote;
import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.callback.CallingBack;
import io.throughline.hub.callback.CallingOut;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.purchase.RegisteringPurchases;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says what everything that can happen in a channel means for a customer's story. */
final class Decisions {
    private final Map<Class<?>, Function<Happening, Decision>> meanings = new HashMap<>();
    private final Destinations destinations;

    Decisions(Destinations destinations) {
        this.destinations = destinations;
        means(Bought.class, it -> RegisteringPurchases.register(it.purchase()));
        means(PageViewed.class, it -> Browsing.view(it.url(), it.title()));
        means(SiteSearched.class, it -> Browsing.search(it.query(), it.results()));
        means(
                Judged.class,
                it -> Feeling.feedback(
                        new FeedbackGiven(it.scale(), it.score(), it.face(), it.text(), Optional.empty())));
        means(Wrote.class, it -> Arriving.message(writing(it), it.text(), destinations.courses()));
        means(FileSent.class, it -> Arriving.file(writing(it), it.file(), destinations.courses()));
        means(SignedIn.class, it -> naming(it.name()));
        means(Visited.class, it -> Arriving.visit(visit(it)));
        means(CallRinging.class, this::ringing);
        means(CallIdentified.class, it -> (context, occasion) -> Decided.nothing());
        means(
                CallAnswered.class,
                it -> onCall(it, id -> CallingOut.connected(id, it.agent().map(destinations::agent))));
        means(CallUnreached.class, it -> onCall(it, id -> CallingOut.unreached(id, it.agent(), it.cause())));
        means(CallLeft.class, it -> onCall(it, id -> CallingOut.left(id, it.agent(), it.cause())));
        means(CallbackChosen.class, it -> onCall(it, id -> CallingBack.instead(id, it.number())));
        means(
                CallbackWanted.class,
                it -> Talking.onReference(Channel.WEB, it.conversation(), id -> CallingBack.instead(id, it.number())));
        means(CallHeld.class, it -> onCall(it, Talking::hold));
        means(CallResumed.class, it -> onCall(it, Talking::resume));
        means(CallEnded.class, it -> onCall(it, id -> CallingOut.end(id, it.cause(), it.by())));
    }

    private <H extends Happening> void means(Class<H> type, Function<H, Decision> meaning) {
        meanings.put(type, happening -> meaning.apply(type.cast(happening)));
    }

    /** What has a meaning here; a test compares it with everything that can happen. */
    Set<Class<?>> known() {
        return Set.copyOf(meanings.keySet());
    }

    Decision about(Happening happening) {
        Function<Happening, Decision> meaning = meanings.get(happening.getClass());
        if (meaning == null) {
            throw new IllegalArgumentException(happening.getClass() + " means nothing to the hub");
        }
        return meaning.apply(happening);
    }

    private Decision ringing(CallRinging it) {
        Arrival arrival = new Arrival(Channel.PHONE, it.call(), it.from(), it.to(), destinations.ofCall(it.to()));
        Decision arriving = Arriving.at(arrival, destinations.courses());
        return (context, occasion) -> {
            boolean over = context.get(Contacts.SLICE).past().stream()
                    .anyMatch(past ->
                            past.channel() == Channel.PHONE && past.reference().equals(it.call()));
            return over ? Decided.nothing() : arriving.decide(context, occasion);
        };
    }

    private Arrival writing(InConversation it) {
        return new Arrival(Channel.WEB, it.conversation(), it.from(), "web", destinations.ofWeb());
    }

    /** The shop's name for her counts until somebody knows better. */
    private static Decision naming(Optional<String> name) {
        return (context, occasion) -> name.filter(
                        any -> context.get(Identity.SLICE).name().isEmpty())
                .map(Naming::name)
                .map(decision -> decision.decide(context, occasion))
                .orElseGet(Decided::nothing);
    }

    private static Arrival visit(Visited it) {
        return new Arrival(Channel.STORE, it.visit(), "", it.branch(), it.branch());
    }

    private static Decision onCall(CallHappening it, Function<ContactId, Decision> decision) {
        return Talking.onCall(it.call(), decision);
    }
}

package io.throughline.hub.customer;

import io.throughline.hub.customer.IdentityEvent.CustomerNamed;
import io.throughline.hub.customer.IdentityEvent.CustomerRegistered;
import io.throughline.hub.customer.IdentityEvent.CustomersLinked;
import io.throughline.hub.customer.IdentityEvent.CustomersUnlinked;
import io.throughline.hub.customer.IdentityEvent.HandleRecognised;
import io.throughline.hub.customer.IdentityEvent.LanguageChosen;
import io.throughline.hub.customer.IdentityEvent.LinkProposed;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who a customer is.
 *
 * @param since when she first made herself heard
 * @param handles oldest first, the newest {@value #MAX_HANDLES}
 * @param links at most {@value #MAX_LINKS}
 * @param proposals links that wait for somebody's decision, the newest {@value #MAX_PROPOSALS}
 */
public record Identity(
        Optional<String> name,
        Optional<String> language,
        Optional<Instant> since,
        List<Presented> handles,
        List<Link> links,
        List<Proposal> proposals) {
    /** With how many other records one can be linked. */
    public static final int MAX_LINKS = 50;

    private static final int MAX_HANDLES = 50;
    private static final int MAX_PROPOSALS = 20;

    /** One person with another record. */
    public record Link(UUID id, CustomerId other, String evidence, Grade grade, Instant at, String by) {}

    /** Likely one person with another record. */
    public record Proposal(CustomerId other, String evidence, Grade grade, Instant at) {}

    /** The slice of the context. */
    public static final Slice<Identity> SLICE = new Slice<>(
            "identity",
            Identity.class,
            new Identity(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
            Identity::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Identity> FEATURE = new Feature<>(
            SLICE,
            Map.of(
                    "customer.registered.v1", CustomerRegistered.class,
                    "customer.handle-recognised.v1", HandleRecognised.class,
                    "customer.named.v1", CustomerNamed.class,
                    "customer.language-chosen.v1", LanguageChosen.class,
                    "customer.link-proposed.v1", LinkProposed.class,
                    "customer.linked.v1", CustomersLinked.class,
                    "customer.unlinked.v1", CustomersUnlinked.class),
            event -> event instanceof HandleRecognised recognised
                    ? KeyChange.claim(recognised.handle().key())
                    : KeyChange.NONE,
            Identity::words);

    private Identity after(Happened happened) {
        if (!(happened.event() instanceof IdentityEvent)) {
            return this;
        }
        if (happened.event() instanceof CustomerRegistered) {
            return new Identity(name, language, Optional.of(happened.at()), handles, links, proposals);
        }
        if (happened.event() instanceof HandleRecognised recognised) {
            return withHandle(new Presented(recognised.handle(), recognised.grade()));
        }
        if (happened.event() instanceof CustomerNamed named) {
            return new Identity(Optional.of(named.name()), language, since, handles, links, proposals);
        }
        if (happened.event() instanceof LanguageChosen chosen) {
            return new Identity(name, Optional.of(chosen.language()), since, handles, links, proposals);
        }
        return afterLinking(happened);
    }

    private Identity afterLinking(Happened happened) {
        if (happened.event() instanceof LinkProposed it) {
            Proposal proposal = new Proposal(it.other(), it.evidence(), it.grade(), happened.at());
            return withLinks(links, newest(plus(proposals, proposal), MAX_PROPOSALS));
        }
        if (happened.event() instanceof CustomersLinked it) {
            Link link = new Link(
                    it.link(),
                    it.other(),
                    it.evidence(),
                    it.grade(),
                    happened.at(),
                    happened.by().name());
            return withLinks(
                    plus(links, link), without(proposals, each -> each.other().equals(it.other())));
        }
        CustomersUnlinked it = (CustomersUnlinked) happened.event();
        return withLinks(without(links, link -> link.id().equals(it.link())), proposals);
    }

    private Identity withHandle(Presented presented) {
        List<Presented> others = without(handles, each -> each.handle().equals(presented.handle()));
        List<Presented> newest = newest(plus(others, presented), MAX_HANDLES);
        return new Identity(name, language, since, newest, links, proposals);
    }

    private Identity withLinks(List<Link> newLinks, List<Proposal> newProposals) {
        return new Identity(name, language, since, handles, newLinks, newProposals);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    private static <T> List<T> newest(List<T> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        name.ifPresent(words::add);
        handles.stream()
                .filter(presented -> presented.handle().kind() != HandleKind.VISITOR)
                .forEach(presented -> words.add(presented.handle().value()));
        return words;
    }

    /** Whether somebody known: at least one handle is certain. */
    public boolean known() {
        return handles.stream().anyMatch(presented -> presented.grade() == Grade.CERTAIN);
    }

    /** Whether this handle leads here with at least this grade. */
    public boolean has(Presented presented) {
        return handles.stream()
                .anyMatch(each ->
                        each.handle().equals(presented.handle()) && each.grade().atLeast(presented.grade()));
    }

    /** The link to the other record, if there is one now. */
    public Optional<Link> linkTo(CustomerId other) {
        return links.stream().filter(link -> link.other().equals(other)).findFirst();
    }
}

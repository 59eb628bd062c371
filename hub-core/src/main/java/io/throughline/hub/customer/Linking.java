package io.throughline.hub.customer;

import io.throughline.hub.customer.IdentityEvent.CustomersLinked;
import io.throughline.hub.customer.IdentityEvent.CustomersUnlinked;
import io.throughline.hub.customer.IdentityEvent.LinkProposed;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.PairDecision;
import io.throughline.hub.story.PairDecision.DecidedPair;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides when two records are one person.
 *
 * <p>Certain evidence links at once, likely evidence is proposed, and two people who each have a card or login of
 * their own are never linked because they share a telephone or a mailbox.
 */
public final class Linking {
    private Linking() {}

    /** What evidence that leads to two records means. */
    public enum Verdict {
        /** One person; link them. */
        LINK,
        /** Likely one person; somebody should decide. */
        PROPOSE,
        /** Two people who share something. */
        APART
    }

    /** Weighs one occasion on which {@code sure} and {@code other} were presented together. */
    public static Verdict weigh(Context one, Presented sure, Context two, Presented other) {
        if (one.get(Identity.SLICE).linkTo(two.customer()).isPresent() || bothKnownApart(one, two)) {
            return Verdict.APART;
        }
        boolean anonymous = !two.get(Identity.SLICE).known();
        boolean certain = sure.grade() == Grade.CERTAIN && (other.grade() == Grade.CERTAIN || anonymous);
        return certain ? Verdict.LINK : Verdict.PROPOSE;
    }

    private static boolean bothKnownApart(Context one, Context two) {
        Set<HandleKind> kinds = certainKinds(one);
        kinds.retainAll(certainKinds(two));
        return !kinds.isEmpty();
    }

    private static Set<HandleKind> certainKinds(Context context) {
        return context.get(Identity.SLICE).handles().stream()
                .filter(presented -> presented.grade() == Grade.CERTAIN)
                .map(presented -> presented.handle().kind())
                .collect(Collectors.toSet());
    }

    /** Proposes that the customer may be one person with another record; once is enough. */
    public static Decision propose(Context other, String evidence, Grade grade) {
        return (context, occasion) -> {
            Identity identity = context.get(Identity.SLICE);
            boolean open = identity.proposals().stream()
                    .anyMatch(proposal -> proposal.other().equals(other.customer()));
            return open || identity.linkTo(other.customer()).isPresent()
                    ? Decided.nothing()
                    : Decided.events(new LinkProposed(other.customer(), evidence, grade));
        };
    }

    /** Links two records; both hold the link. */
    public static PairDecision link(String evidence, Grade grade) {
        return (one, two, occasion) -> {
            if (one.customer().equals(two.customer())) {
                return DecidedPair.refuse("same-record", "A customer record cannot be linked to itself.");
            }
            if (one.version() == 0 || two.version() == 0) {
                return DecidedPair.refuse("unknown-customer", "One of the two customer records does not exist.");
            }
            if (one.get(Identity.SLICE).linkTo(two.customer()).isPresent()) {
                return DecidedPair.nothing();
            }
            if (isFull(one) || isFull(two)) {
                return DecidedPair.refuse(
                        "too-many-links", "A customer record can be linked to " + Identity.MAX_LINKS + " others.");
            }
            UUID link = occasion.id("link/" + one.customer() + "/" + two.customer());
            return DecidedPair.events(
                    new CustomersLinked(link, two.customer(), evidence, grade),
                    new CustomersLinked(link, one.customer(), evidence, grade));
        };
    }

    private static boolean isFull(Context context) {
        return context.get(Identity.SLICE).links().size() >= Identity.MAX_LINKS;
    }

    /** Takes a link back; both records are what they were apart. */
    public static PairDecision unlink(UUID link) {
        return (one, two, occasion) -> {
            Optional<Identity.Link> there = one.get(Identity.SLICE).links().stream()
                    .filter(each -> each.id().equals(link))
                    .findFirst();
            return there.isEmpty()
                    ? DecidedPair.nothing()
                    : DecidedPair.events(
                            new CustomersUnlinked(link, two.customer()), new CustomersUnlinked(link, one.customer()));
        };
    }
}

package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.HubBusy;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what one tenure decides, and keeps count of what is under way until the floor shows it. What is not known
 * to have come to pass or not ends the tenure. Used on one thread.
 */
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final Tools tools;
    private final Fence fence;
    private final Asked asked = new Asked();

    /**
     * What orders need.
     *
     * @param end ends the tenure of a fence
     */
    record Tools(Floor floor, Lanes lanes, Consumer<Fence> end, InstantSource clock, Supplier<UUID> ids) {}

    Orders(Tools tools, Fence fence) {
        this.tools = tools;
        this.fence = fence;
    }

    void noticed(Card card) {
        asked.noticed(card);
    }

    /** Whether something about the contact is under way. */
    boolean has(ContactId contact) {
        return asked.has(contact);
    }

    /** To whom the contact was given, if it was and the floor does not show it yet. */
    Optional<AgentRef> agent(ContactId contact) {
        return asked.agent(contact);
    }

    /** The agent counts as having it from now on, until it is known otherwise. */
    Future<Outcome> give(ContactId contact, AgentRef agent, Decision decision) {
        return give(contact, agent, command(contact, decision));
    }

    /** The same, with a command of somebody else. */
    Future<Outcome> give(ContactId contact, AgentRef agent, Command command) {
        asked.given(contact, agent);
        return counted(contact, command);
    }

    /** Something that gives it to nobody; until the floor shows it, nothing else is decided about the contact. */
    Future<Outcome> change(ContactId contact, Decision decision) {
        return change(contact, command(contact, decision));
    }

    /** The same, with a command of somebody else. */
    Future<Outcome> change(ContactId contact, Command command) {
        asked.changing(contact);
        return counted(contact, command);
    }

    private Future<Outcome> counted(ContactId contact, Command command) {
        return carryOut(command).onComplete(result -> {
            if (result.result() instanceof Outcome.Done done) {
                asked.confirmed(contact, done.version(), tools.floor());
            } else if (result.succeeded() || isNothing(result.cause())) {
                asked.refused(contact);
            }
        });
    }

    private Command command(ContactId contact, Decision decision) {
        return command(
                contact, decision, new Occasion(tools.ids().get(), tools.clock().instant(), Actor.HUB));
    }

    Command command(ContactId contact, Decision decision, Occasion occasion) {
        return new Command(new Who.Holder(contact.key()), decision, occasion, Optional.of(fence));
    }

    Future<Outcome> carryOut(Command command) {
        return tools.lanes().handle(command).onFailure(failure -> {
            LOG.warn("could not route {}: {}", command.who(), failure.getMessage());
            if (!isNothing(failure)) {
                tools.end().accept(fence);
            }
        });
    }

    /** Whether it is certain that nothing happened. */
    private static boolean isNothing(Throwable failure) {
        return failure instanceof HubBusy || failure instanceof JournalBusy;
    }
}

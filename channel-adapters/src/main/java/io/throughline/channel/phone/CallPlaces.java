package io.throughline.channel.phone;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.waiting.Standing;
import io.throughline.hub.waiting.Standings;
import io.throughline.hub.waiting.WaitWords;
import java.time.InstantSource;
import java.util.Optional;

/** How callers stand in their queues, by what the telephone system calls their calls. */
public final class CallPlaces {
    private final Floor floor;
    private final Standings standings;
    private final Queues queues;
    private final WaitWords words;
    private final InstantSource clock;

    /** Places of the calls on this floor. */
    public CallPlaces(Floor floor, Standings standings, Queues queues, WaitWords words, InstantSource clock) {
        this.floor = floor;
        this.standings = standings;
        this.queues = queues;
        this.words = words;
        this.clock = clock;
    }

    /** How the caller stands, if she waits in a queue. */
    public Optional<Standing> of(String call) {
        return floor.cards().stream()
                .map(Card::contact)
                .filter(contact -> contact.channel() == Channel.PHONE
                        && contact.reference().equals(call))
                .map(contact -> contact.id())
                .findFirst()
                .flatMap((ContactId contact) -> standings.of(contact));
    }

    /** The same in a sentence or two. */
    public Optional<Label> says(String call) {
        return of(call).map(standing -> words.say(standing, name(standing), clock.instant()));
    }

    private Label name(Standing standing) {
        return queues.queue(standing.queue())
                .map(Queue::name)
                .orElseGet(() -> new Label(standing.queue(), standing.queue()));
    }
}

package io.throughline.hub.returns;

import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One return going through several states in one command: each event is recorded and shows at once what the next step
 * has to decide on. Lives as long as the decision.
 */
final class Course {
    private final ReturnNumber number;
    private final Occasion occasion;
    private final List<Event> events = new ArrayList<>();
    private Returns returns;

    Course(Returns returns, ReturnNumber number, Occasion occasion) {
        this.returns = returns;
        this.number = number;
        this.occasion = occasion;
    }

    ReturnNumber number() {
        return number;
    }

    Course then(ReturnEvent event) {
        events.add(event);
        returns = returns.after(event, occasion.at(), occasion.by());
        return this;
    }

    /** The return as it is after what happened so far. */
    Return now() {
        return returns.find(number)
                .orElseThrow(() -> new IllegalStateException("return " + number + " was not requested"));
    }

    /** What became of the purchase, this return included. */
    PurchaseTally tally() {
        Bought bought = now().bought();
        return returns.tally(bought.reference())
                .orElseGet(() -> PurchaseTally.untouched(bought.reference(), bought.at()));
    }

    Instant at() {
        return occasion.at();
    }

    Decided decided() {
        return Decided.events(events);
    }
}

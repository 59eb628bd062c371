package io.throughline.hub.supervision;

import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.QuestionRepeated;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactWrappedUp;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.MoodEvent.MoodMarked;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.story.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happens to invented calls. */
final class Calls {
    private Calls() {}

    static ContactId call(int n) {
        return new ContactId(new UUID(3, n));
    }

    static CaseId caseOf(int n) {
        return new CaseId(new UUID(4, n));
    }

    static Event[] rings(int n, String queue) {
        return new Event[] {
            new ContactOpened(call(n), Channel.PHONE, "call-" + n, "+3161234560" + n, "+31850000001"),
            new ContactQueued(call(n), queue, Optional.empty())
        };
    }

    static Event accepted(int n, Colleague by) {
        return new ContactAccepted(call(n), new AgentRef(by.id(), by.name()));
    }

    static Event abandoned(int n) {
        return new ContactAbandoned(call(n), "hung up");
    }

    static Event ended(int n) {
        return new ContactEnded(call(n), "hung up", "customer");
    }

    static Event wrappedUp(int n) {
        return new ContactWrappedUp(call(n), "solved", "");
    }

    static Event marked(int n, Face face) {
        return new MoodMarked(face, MoodSource.NOTED, Optional.of(call(n)));
    }

    static Event[] about(int n, String topic) {
        return new Event[] {new CaseOpened(caseOf(n), topic, ""), new ContactJoined(caseOf(n), call(n))};
    }

    static Event askedAgain(int n, String question) {
        return new QuestionRepeated(
                caseOf(n), question, Optional.of(call(n)), "Breda", "the till", Instant.parse("2026-11-20T10:00:00Z"));
    }
}

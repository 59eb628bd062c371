package io.throughline.hub.mention;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.mention.MentionEvent.ColleagueMentioned;
import io.throughline.hub.mention.MentionEvent.MentionSeen;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Notes that ask colleagues to look. */
public final class Mentioning {
    private static final String SIGN = "@";

    private Mentioning() {}

    /** Leaves a note; whoever of the colleagues it names by {@code @Full Name} is asked to look. */
    public static Decision note(ContactId id, String text, Collection<AgentRef> colleagues) {
        return (context, occasion) -> {
            Decided written = Talking.note(id, text).decide(context, occasion);
            if (!(written instanceof Decided.Events note) || note.events().isEmpty()) {
                return written;
            }
            List<Event> events = new ArrayList<>(note.events());
            named(text, colleagues).stream()
                    .filter(colleague -> !colleague.id().equals(occasion.by().id()))
                    .forEach(colleague -> events.add(new ColleagueMentioned(id, colleague, text)));
            return Decided.events(events);
        };
    }

    /** Whom a text names; of two names of which one begins as the other, the longer one. */
    static List<AgentRef> named(String text, Collection<AgentRef> colleagues) {
        List<AgentRef> named = new ArrayList<>();
        String rest = text;
        for (AgentRef colleague : colleagues.stream()
                .sorted(Comparator.comparing((AgentRef each) -> each.name().length())
                        .reversed()
                        .thenComparing(AgentRef::id))
                .toList()) {
            String sign = SIGN + colleague.name();
            if (rest.contains(sign)) {
                named.add(colleague);
                rest = rest.replace(sign, "");
            }
        }
        return named;
    }

    /** The acting colleague has looked. */
    public static Decision seen(ContactId id) {
        return (context, occasion) -> context.get(Mentions.SLICE)
                        .of(occasion.by().id())
                        .anyMatch(mention -> mention.contact().equals(id))
                ? Decided.events(new MentionSeen(id, occasion.by().id()))
                : Decided.nothing();
    }
}

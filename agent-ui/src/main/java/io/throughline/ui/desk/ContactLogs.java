package io.throughline.ui.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.hub.contact.Attachment;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.FileAttached;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.contact.ContactEvent.NoteWritten;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.StoryJson;
import io.throughline.hub.telling.Telling;
import io.throughline.ui.http.Caller;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what was said and done in one contact from the journal: messages and notes as they were written. */
public final class ContactLogs {
    private static final int PAGE = 200;
    private static final int MOST = 1_000;

    private final Journal journal;
    private final EventCodec codec;
    private final Telling telling;

    /** Logs from this journal. */
    public ContactLogs(Journal journal, EventCodec codec, Telling telling) {
        this.journal = journal;
        this.codec = codec;
        this.telling = telling;
    }

    /** Holds the log, oldest first; of an endless contact the newest lines. */
    Future<List<LogLine>> of(CustomerId customer, ContactId contact, Locale language) {
        return read(customer, contact, Long.MAX_VALUE, new ArrayList<>()).map(events -> {
            Collections.reverse(events);
            return events.stream().map(event -> line(event, language)).toList();
        });
    }

    /** Backwards from the newest until the contact begins. */
    private Future<List<Happened>> read(CustomerId customer, ContactId contact, long before, List<Happened> found) {
        return journal.readStreamBackwards(customer.stream(), before, PAGE).compose(page -> {
            boolean begun = take(codec.read(page), contact, found);
            boolean last = begun || page.size() < PAGE || found.size() >= MOST;
            return last
                    ? Future.succeededFuture(found)
                    : read(customer, contact, oldest(page).version(), found);
        });
    }

    /**
     * What others said and noted in a contact after a version.
     *
     * @param lines oldest first
     * @param version the newest of the customer's stream that was looked at
     */
    record Came(List<LogLine> lines, long version) {}

    /** Holds what others than the reader said and noted since she had this version before her. */
    Future<Came> since(CustomerId customer, ContactId contact, long version, Caller reader, Locale language) {
        return newer(customer, version, Long.MAX_VALUE, new ArrayList<>()).map(events -> {
            Collections.reverse(events);
            long newest = events.isEmpty()
                    ? version
                    : events.get(events.size() - 1).envelope().version();
            List<LogLine> lines = events.stream()
                    .filter(event -> isSaid(event, contact) && !event.by().equals(reader.actor()))
                    .map(event -> line(event, language))
                    .toList();
            return new Came(lines, newest);
        });
    }

    private Future<List<Happened>> newer(CustomerId customer, long version, long before, List<Happened> found) {
        return journal.readStreamBackwards(customer.stream(), before, PAGE).compose(page -> {
            codec.read(page).stream()
                    .filter(event -> event.envelope().version() > version)
                    .forEach(found::add);
            boolean last = page.size() < PAGE || oldest(page).version() <= version || found.size() >= MOST;
            return last
                    ? Future.succeededFuture(found)
                    : newer(customer, version, oldest(page).version(), found);
        });
    }

    private static boolean isSaid(Happened happened, ContactId contact) {
        boolean said = happened.event() instanceof MessageReceived
                || happened.event() instanceof MessageSent
                || happened.event() instanceof NoteWritten
                || happened.event() instanceof FileAttached;
        return said && ((ContactEvent) happened.event()).contact().equals(contact);
    }

    private static Recorded oldest(List<Recorded> page) {
        return page.get(page.size() - 1);
    }

    private static boolean take(List<Happened> page, ContactId contact, List<Happened> found) {
        for (Happened happened : page) {
            if (happened.event() instanceof ContactEvent event
                    && event.contact().equals(contact)) {
                found.add(happened);
                if (event instanceof ContactOpened) {
                    return true;
                }
            }
        }
        return false;
    }

    private LogLine line(Happened happened, Locale language) {
        if (happened.event() instanceof MessageReceived message) {
            return line(happened, "message", "customer", message.text());
        }
        if (happened.event() instanceof MessageSent message) {
            return line(happened, "message", from(happened.by()), message.text());
        }
        if (happened.event() instanceof NoteWritten note) {
            return line(happened, "note", from(happened.by()), note.text());
        }
        return happened.event() instanceof FileAttached attached
                ? line(
                        happened,
                        attached.internal() ? "note" : "message",
                        from(happened.by()),
                        "",
                        Optional.of(attached.file()))
                : line(happened, "system", "system", sentence(happened, language));
    }

    private static LogLine line(Happened happened, String kind, String from, String text) {
        return line(happened, kind, from, text, Optional.empty());
    }

    private static LogLine line(Happened happened, String kind, String from, String text, Optional<Attachment> file) {
        String id = happened.envelope().id().toString();
        return new LogLine(id, happened.at(), kind, from, NamedView.of(happened.by()), text, file);
    }

    private static String from(Actor actor) {
        return StoryJson.MAPPER.convertValue(actor.kind(), String.class);
    }

    private String sentence(Happened happened, Locale language) {
        ObjectNode event = StoryJson.MAPPER.valueToTree(happened.event());
        if (!event.has("by")) {
            event.set("by", StoryJson.MAPPER.valueToTree(happened.by()));
        }
        return telling.sentence(happened.envelope().type(), event).in(language);
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.mention.Mentioning;
import io.throughline.hub.mention.Mentions;
import io.throughline.hub.mention.Mentions.Mention;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.command.Commands;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where colleagues asked me to look, and that I have looked. */
public final class MentionOperations {
    private static final int MOST = 100;

    private final Journal journal;
    private final Persons persons;
    private final Commands commands;

    private record MentionView(
            UUID contact, UUID customer, Optional<String> name, String text, String by, Instant at) {}

    /** Looks there. */
    public MentionOperations(Journal journal, Persons persons, Commands commands) {
        this.journal = journal;
        this.persons = persons;
        this.commands = commands;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("listMentions", this::list).on("seeMention", this::seen);
    }

    private Future<Answer> list(Request request) {
        String me = request.person().user().id().value();
        return journal.keys(Mentions.keyKind(me), "", MOST)
                .compose(keys -> Future.all(keys.values().stream()
                        .distinct()
                        .map(StreamId::value)
                        .map(CustomerId::new)
                        .map(persons::find)
                        .toList()))
                .map(found -> found.<Optional<Person>>list().stream()
                        .flatMap(Optional::stream)
                        .flatMap(person -> mentions(person, me))
                        .sorted(Comparator.comparing(MentionView::at).reversed())
                        .toList())
                .map(all -> Answer.ok(Items.all(all)));
    }

    private static Stream<MentionView> mentions(Person person, String me) {
        return person.record().get(Mentions.SLICE).of(me).map(mention -> view(person, mention));
    }

    private static MentionView view(Person person, Mention mention) {
        return new MentionView(
                mention.contact().value(),
                person.customer().value(),
                person.name(),
                mention.text(),
                mention.by(),
                mention.at());
    }

    private Future<Answer> seen(Request request) {
        ContactId contact = new ContactId(request.id("contact"));
        return commands.on(contact, request, Mentioning.seen(contact)).map(Answer.nothing());
    }
}

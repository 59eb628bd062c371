package io.throughline.ui.desk;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.mention.Mentioning;
import io.throughline.hub.story.Decision;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Handling;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Sends what an agent wrote, to the customer or to colleagues; her draft of it is gone then. */
public final class WritingOperations {
    private record Written(String text, Optional<Long> basedOn) {}

    private final Commands commands;
    private final Finding finding;
    private final Cards cards;
    private final SendGuard guard;
    private final DraftOperations drafts;
    private final Supplier<List<AgentRef>> colleagues;

    /**
     * Sends what passes the guard.
     *
     * @param colleagues whom a note can name
     */
    public WritingOperations(
            Commands commands,
            Finding finding,
            Cards cards,
            SendGuard guard,
            DraftOperations drafts,
            Supplier<List<AgentRef>> colleagues) {
        this.commands = commands;
        this.finding = finding;
        this.cards = cards;
        this.guard = guard;
        this.drafts = drafts;
        this.colleagues = colleagues;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("sendMessage", writes(Kind.REPLY, Talking::send)).on("writeNote", writes(Kind.NOTE, this::note));
    }

    private Decision note(ContactId contact, String text) {
        return Mentioning.note(contact, text, colleagues.get());
    }

    private Handling writes(Kind kind, BiFunction<ContactId, String, Decision> decision) {
        return request -> {
            ContactId contact = new ContactId(request.id("id"));
            Written written = request.body(Written.class);
            Decision writing = decision.apply(contact, written.text());
            return written.basedOn()
                    .map(version -> guard.pass(contact, version, request, writing))
                    .orElseGet(() -> commands.on(contact, request, writing))
                    .compose(done -> drafts.drop(request, contact, kind)
                            .otherwise(false) // it was sent; the page gives its draft up itself as well
                            .map(done))
                    .compose(done -> answer(done, contact, request));
        };
    }

    private Future<Answer> answer(Done done, ContactId contact, Request request) {
        return finding.person(done.customer()).map(person -> {
            CardView card = cards.of(person, contact, request.language()).orElseThrow(Cards::tooLongAgo);
            return Answer.ok(card).atVersion(card.version());
        });
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.callback.CallingOut;
import io.throughline.hub.callback.Lines;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;

/** Calling customers from the desk: the agent's telephone rings first. */
public final class CallingOperations {
    private record NewCall(String number) {}

    private final Commands commands;
    private final Finding finding;
    private final Cards cards;
    private final CallingOut calling;
    private final HandleReader handles;

    /** Calls by these lines. */
    public CallingOperations(Commands commands, Finding finding, Cards cards, Lines lines, HandleReader handles) {
        this.commands = commands;
        this.finding = finding;
        this.cards = cards;
        this.calling = new CallingOut(lines);
        this.handles = handles;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("callCustomer", this::customer).on("callBack", this::back);
    }

    private Future<Answer> customer(Request request) {
        ContactId contact = new ContactId(commands.occasion(request).id("contact"));
        return commands.on(new CustomerId(request.id("id")), request, calling.customer(contact, number(request)))
                .compose(done -> card(done, contact, request))
                .map(card -> Answer.created(card).atVersion(card.version()));
    }

    private String number(Request request) {
        return handles.read(HandleKind.PHONE, request.body(NewCall.class).number())
                .map(Handle::value)
                .orElseThrow(
                        () -> new FlawedRequest("/number", "must be " + HandleReader.expectation(HandleKind.PHONE)));
    }

    private Future<Answer> back(Request request) {
        ContactId contact = new ContactId(request.id("id"));
        return commands.on(contact, request, calling.back(contact))
                .compose(done -> card(done, contact, request))
                .map(card -> Answer.ok(card).atVersion(card.version()));
    }

    private Future<CardView> card(Done done, ContactId contact, Request request) {
        return finding.person(done.customer())
                .map(person -> cards.of(person, contact, request.language()).orElseThrow(Cards::tooLongAgo));
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.attachment.AttachmentHeaders;
import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.attachment.Attachments.Kept;
import io.throughline.hub.attachment.Filing;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;

/** Files in contacts: sent to the customer or laid down for colleagues, and read again. */
public final class AttachmentOperations {
    private final Commands commands;
    private final Finding finding;
    private final Cards cards;
    private final Filing filing;
    private final Attachments attachments;

    /** Operations over these attachments; what is filed lies there. */
    public AttachmentOperations(
            Commands commands, Finding finding, Cards cards, Filing filing, Attachments attachments) {
        this.commands = commands;
        this.finding = finding;
        this.cards = cards;
        this.filing = filing;
        this.attachments = attachments;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("attachFile", this::attach).on("readAttachment", this::read);
    }

    private Future<Answer> attach(Request request) {
        ContactId contact = new ContactId(request.id("id"));
        boolean internal = request.query("for").filter("colleagues"::equals).isPresent();
        return filing.file(
                        request.delivery(),
                        request.query("name").orElseThrow(),
                        request.bytes(),
                        file -> commands.on(contact, request, Talking.attach(contact, file, internal)))
                .compose(done -> finding.person(done.customer()))
                .map(person -> {
                    CardView card =
                            cards.of(person, contact, request.language()).orElseThrow(Cards::tooLongAgo);
                    return Answer.ok(card).atVersion(card.version());
                });
    }

    private Future<Answer> read(Request request) {
        UUID id = request.id("id");
        return attachments.find(id).map(found -> {
            Kept kept = found.orElseThrow(() -> new ProblemException(Problem.notFound("attachment " + id)));
            HttpServerResponse response = request.routing().response();
            AttachmentHeaders.of(kept.attachment()).forEach(response::putHeader);
            response.end(kept.content());
            return Answer.nothing();
        });
    }
}

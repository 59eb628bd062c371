package io.throughline.ui.http;

import io.throughline.hub.problem.FlawedRequest;
import io.throughline.ui.contract.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of an operation that was found to be as the contract says. */
public final class Request {
    private final RoutingContext context;
    private final Operation operation;
    private final Optional<Caller> caller;
    private final Optional<Object> body;
    private final UUID delivery;

    Request(RoutingContext context, Operation operation, Optional<Caller> caller, Optional<Object> body) {
        this.context = context;
        this.operation = operation;
        this.caller = caller;
        this.body = body;
        this.delivery = newDelivery();
    }

    /** Which operation. */
    public Operation operation() {
        return operation;
    }

    /** Who calls; there is somebody unless the operation is open to everybody. */
    public Caller caller() {
        return caller.orElseThrow(() -> new IllegalStateException(operation.id() + " is open to everybody"));
    }

    /** The person who calls an operation that only people may call. */
    public Caller.Person person() {
        return caller().person()
                .orElseThrow(() -> new IllegalStateException(operation.id() + " was called by a machine"));
    }

    /** The language of the answer: as asked, else of the session, else of the browser, else Dutch. */
    public Locale language() {
        return query("lang")
                .flatMap(Languages::of)
                .or(() -> caller.flatMap(Caller::person).map(Caller.Person::language))
                .or(() -> Languages.wished(context.acceptableLanguages()))
                .orElse(Languages.DUTCH);
    }

    /** A part of the path. */
    public String path(String name) {
        return Objects.requireNonNull(context.pathParam(name), name);
    }

    /** A part of the path that is an id. */
    public UUID id(String name) {
        return UUID.fromString(path(name));
    }

    /** A value of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParams().get(name));
    }

    /** How many the caller wants at most. */
    public int limit() {
        return query("limit").map(Integer::valueOf).orElse(50);
    }

    /** A value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** The version that the write is based on, where the caller says so. */
    public Optional<Long> ifMatch() {
        return header("If-Match").map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)));
    }

    /**
     * Identifies this write for ever: the same caller with the same key at the same place means the same write. Made up
     * when there is no key.
     */
    public UUID delivery() {
        return delivery;
    }

    private UUID newDelivery() {
        String who = caller.map(known -> known.actor().id()).orElse("");
        return header("Idempotency-Key")
                .map(key -> operation.id() + context.normalizedPath() + "/" + who + "/" + key)
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UUID::randomUUID);
    }

    /** The body as a record. */
    public <T> T body(Class<T> type) {
        return bodyIfAny(type).orElseThrow(() -> new FlawedRequest("", "a body is needed"));
    }

    /** The body as a record, where it may be left out. */
    public <T> Optional<T> bodyIfAny(Class<T> type) {
        return body.map(parsed -> WireJson.as(type, parsed));
    }

    /** The body of an operation that takes bytes as they are; none is empty. */
    public Buffer bytes() {
        @Nullable Buffer sent = context.body().buffer();
        return sent == null ? Buffer.buffer() : sent;
    }

    /** The request and the response as vertx-web has them, for what is no plain question and answer. */
    public RoutingContext routing() {
        return context;
    }

    /** The address of the caller. */
    public String address() {
        @Nullable String host = context.request().remoteAddress().hostAddress();
        return host == null ? "unknown" : host;
    }
}

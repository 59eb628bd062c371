package io.throughline.config.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Events of about 600 bytes about invented visitors, each with an id of its own. One thread at a time. */
final class Events {
    private static final String TITLE =
            "A page with a title of some length ".repeat(8).strip();
    private static final int KINDS = 6;
    private static final int SEARCH = 0;
    private static final int MESSAGE = 1;
    private static final int FEEDBACK = 2;
    private static final int PURCHASE = 3;
    private static final int RINGING = 4;
    private static final int ARTICLES = 900;

    private final String run;
    private final String time = Instant.now().toString();
    private final Map<Long, Long> turns = new HashMap<>();
    private long next;

    /** Events whose ids and visitors begin with {@code run}. */
    Events(String run) {
        this.run = run;
    }

    /** The visitor looks at a page. */
    Buffer page(long visitor) {
        return Buffer.buffer(pageText(visitor));
    }

    /** One event of each of so many visitors, in a batch. */
    Buffer pages(long firstVisitor, int size, int visitors) {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            batch.append(i == 0 ? "" : ",").append(pageText((firstVisitor + i) % visitors));
        }
        return Buffer.buffer(batch.append("]").toString());
    }

    /** Something of all that can happen: a page, a search, a conversation, a judgement, a purchase, a call. */
    Buffer life(long visitor) {
        return Buffer.buffer(lifeText(visitor));
    }

    private String pageText(long visitor) {
        return event(
                "page.viewed",
                visitor,
                String.format(
                        Locale.ROOT,
                        "\"url\":\"https://shop.example/products/%d\",\"title\":\"%s\"",
                        next % 1000,
                        TITLE));
    }

    /** Somebody calls who never called before. */
    Buffer ring(String to) {
        return Buffer.buffer(event(
                "call.ringing", next, String.format(Locale.ROOT, "\"call\":\"%s-%d\",\"to\":\"%s\"", run, next, to)));
    }

    /** Each visitor goes through the kinds in turn; a call rings and, the turn after, ends. */
    private String lifeText(long visitor) {
        long turn = turns.merge(visitor, 1L, Long::sum) - 1;
        long kind = turn % KINDS;
        String name = run + "-" + visitor + "-" + turn / KINDS;
        if (kind == SEARCH) {
            return event("site.searched", visitor, "\"query\":\"hair dryer " + turn + "\",\"results\":3");
        }
        if (kind == MESSAGE) {
            return event("message.received", visitor, "\"conversation\":\"" + name + "\",\"text\":\"" + TITLE + "\"");
        }
        if (kind == FEEDBACK) {
            return event("feedback.given", visitor, "\"mood\":\"happy\",\"text\":\"" + TITLE + "\"");
        }
        if (kind == PURCHASE) {
            return event("purchase.registered", visitor, purchase(name));
        }
        return kind == RINGING
                ? event("call.ringing", visitor, "\"call\":\"" + name + "\",\"to\":\"+31850000001\"")
                : event("call.ended", visitor, "\"call\":\"" + name + "\",\"cause\":\"normal\"");
    }

    private String purchase(String receipt) {
        return String.format(
                Locale.ROOT,
                "\"receipt\":\"%s\",\"branch\":\"breda\",\"at\":\"%s\",\"currency\":\"EUR\",\"lines\":[{\"line\":1,"
                        + "\"article\":\"a-%d\",\"name\":\"Hair dryer\",\"quantity\":1,\"price\":\"49.95\"}]",
                receipt,
                time,
                next % ARTICLES);
    }

    private String event(String type, long visitor, String data) {
        return String.format(Locale.ROOT, """
                {"specversion":"1.0","id":"%s-%d","source":"/bench","type":"throughline.%s.v1","time":"%s",\
                "datacontenttype":"application/json","data":{"handles":[{"kind":"visitor","value":"%s-%d"}],%s}}""", run, next++, type, time, run, visitor, data);
    }
}

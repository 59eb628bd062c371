package io.throughline.config.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Locale;

/** Events of about 600 bytes: page views of many customers, each with an id of its own. */
final class Bodies {
    private static final String TITLE =
            "A page with a title of some length ".repeat(8).strip();

    private final String run;
    private final int customers;
    private final String time = Instant.now().toString();
    private long next;

    Bodies(String run, int customers) {
        this.run = run;
        this.customers = customers;
    }

    /** The next event. */
    Buffer one() {
        return Buffer.buffer(text());
    }

    /** The next events as a batch. */
    Buffer batch(int size) {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            batch.append(i == 0 ? "" : ",").append(text());
        }
        return Buffer.buffer(batch.append("]").toString());
    }

    private String text() {
        long number = next++;
        return String.format(Locale.ROOT, """
                {"specversion":"1.0","id":"%s-%d","source":"/bench","type":"throughline.page.viewed.v1","time":"%s",\
                "datacontenttype":"application/json","data":{"handles":[{"kind":"visitor","value":"bench-%s-%d"}],\
                "url":"https://shop.example/products/%d","title":"%s"}}""", run, number, time, run, number % customers, number % 1000, TITLE);
    }
}

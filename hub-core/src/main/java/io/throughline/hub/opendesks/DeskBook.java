package io.throughline.hub.opendesks;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;

/**
 * Where all nodes write down, again and again, who has a desk open in a browser. Futures fail with {@link
 * io.throughline.hub.journal.JournalUnavailable} when the store does not answer.
 */
public interface DeskBook {
    /** These agents have a desk open: the number of each goes up by one. */
    Future<Void> seen(Collection<String> agents);

    /** Holds everybody who stands in the book, with her number. */
    Future<Map<String, Long>> all();

    /** Takes somebody out, unless she was seen since she had this number. */
    Future<Void> forget(String agent, long number);
}

package io.throughline.channel.phone;

import io.throughline.hub.waiting.Standing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the hub wants of the calls it knows. To be used from any thread. */
public interface OpenCalls {
    /** What it wants of this call; absent when it knows no such open call. */
    Optional<Wish> wish(String call);

    /** How the caller stands, if she waits in a queue. */
    Optional<Standing> standing(String call);

    /** The calls that are not over whose id begins so. */
    List<String> beginningWith(String prefix);

    /** Tells of every call of which something else is wanted than before, on whichever thread it became known. */
    void follow(Consumer<String> changed);

    /** Holds when everything that was committed before is known here. */
    Future<Void> abreast();
}

package io.throughline.hub.reply;

import io.throughline.hub.topics.Topics;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts that are ready to be sent, as the file says them, read again when it changes. A file with a mistake is refused
 * with every mistake in it, and what was read before goes on to count. May be used from any thread.
 */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Path file;
    private final Topics topics;
    private volatile List<CannedReply> replies;
    private volatile Instant seen;

    private Replies(Path file, Topics topics) {
        this.file = file;
        this.topics = topics;
        this.seen = changed();
        this.replies = parsed();
    }

    /**
     * Reads the file; without one there are none.
     *
     * @throws ConfigurationRefused with every mistake
     */
    public static Replies read(Path file, Topics topics) {
        return new Replies(file, topics);
    }

    /** Looks after the file from now on. */
    public void follow(Vertx vertx) {
        vertx.setPeriodic(
                LOOK_EVERY.toMillis(),
                any -> vertx.executeBlocking(this::lookAgain)
                        .onFailure(failure -> LOG.error("the replies stay as they were: {}", failure.getMessage())));
    }

    /** Reads the file again if it has changed; what counts now. */
    List<CannedReply> lookAgain() {
        Instant now = changed();
        if (!now.equals(seen)) {
            seen = now; // a file that is refused is not read again before it changes
            replies = parsed();
            LOG.info("{} replies are read from {}", replies.size(), file);
        }
        return replies;
    }

    private List<CannedReply> parsed() {
        if (!Files.exists(file)) {
            return List.of();
        }
        Mistakes mistakes = new Mistakes();
        List<CannedReply> read = new RepliesReader(topics).read(YamlFile.read(file, mistakes));
        mistakes.refuseIfAny();
        return read;
    }

    private Instant changed() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    /** In the order of the file. */
    public List<CannedReply> all() {
        return replies;
    }
}

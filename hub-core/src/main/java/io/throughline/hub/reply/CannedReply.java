package io.throughline.hub.reply;

import io.throughline.hub.language.Label;
import java.util.Set;

/**
 * A text that is ready to be sent.
 *
 * @param title what it is found by
 * @param text with places such as {@code {customer}}
 * @param topics what it is for; empty: for everything
 */
public record CannedReply(String id, Label title, Label text, Set<String> topics) {
    public CannedReply {
        topics = Set.copyOf(topics);
    }
}

package io.throughline.hub.queues;

import io.throughline.hub.language.Label;
import java.util.List;

/**
 * A line of contacts that wait for one of its members.
 *
 * @param phones numbers that lead to it, in E.164
 * @param web true for the queue of the chat widget
 * @param members sign-in names of the agents who take its contacts
 */
public record Queue(
        String id,
        Label name,
        List<String> phones,
        boolean web,
        List<String> members,
        ServiceLevel serviceLevel,
        Terms terms) {
    /** A queue that is served on the usual terms. */
    public Queue(
            String id, Label name, List<String> phones, boolean web, List<String> members, ServiceLevel serviceLevel) {
        this(id, name, phones, web, members, serviceLevel, Terms.USUAL);
    }
}

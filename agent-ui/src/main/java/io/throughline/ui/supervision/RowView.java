package io.throughline.ui.supervision;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.supervision.Row;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A row of a list that a figure opens, as the contract has it. */
record RowView(
        Optional<UUID> contact,
        Optional<UUID> customer,
        Optional<String> name,
        Optional<Channel> channel,
        Optional<String> queueName,
        Optional<String> agentName,
        Instant at,
        String text) {

    static RowView of(Row row, Locale language) {
        return new RowView(
                row.contact().map(ContactId::value),
                row.customer().map(CustomerId::value),
                row.name(),
                row.channel(),
                row.queue().map(queue -> queue.in(language)),
                row.agent(),
                row.at(),
                row.text().in(language));
    }
}

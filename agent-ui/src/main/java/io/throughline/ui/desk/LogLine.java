package io.throughline.ui.desk;

import io.throughline.hub.contact.Attachment;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a contact's log.
 *
 * @param kind message, note or system
 * @param from customer, agent or system
 * @param text what was written or happened; empty where a file was sent
 */
record LogLine(String id, Instant at, String kind, String from, NamedView by, String text, Optional<Attachment> file) {}

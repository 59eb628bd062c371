package io.throughline.ui.desk;

import java.time.Instant;

/**
 * One line of a contact's log.
 *
 * @param kind message, note or system
 * @param from customer, agent or system
 */
record LogLine(String id, Instant at, String kind, String from, NamedView by, String text) {}

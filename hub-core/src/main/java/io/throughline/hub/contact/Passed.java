package io.throughline.hub.contact;

import java.time.Instant;

/** An agent who declined a contact, by her id, and when. */
public record Passed(String agent, Instant at) {}

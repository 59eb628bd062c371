package io.throughline.hub.customer;

import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Event;
import java.util.UUID;

/** What can happen to who a customer is. */
public sealed interface IdentityEvent extends Event {
    /** Somebody unknown made herself heard for the first time. */
    record CustomerRegistered() implements IdentityEvent {}

    /** A handle leads to this customer from now on, or is surer than before. */
    record HandleRecognised(Handle handle, Grade grade) implements IdentityEvent {}

    /** Her name became known, or was corrected. */
    record CustomerNamed(String name) implements IdentityEvent {}

    /** The language she is spoken to in, as an ISO 639-1 code. */
    record LanguageChosen(String language) implements IdentityEvent {}

    /** Likely the same person as another record; somebody should decide. */
    record LinkProposed(CustomerId other, String evidence, Grade grade) implements IdentityEvent {}

    /** From now on one person with another record; the other record holds the same link. */
    record CustomersLinked(UUID link, CustomerId other, String evidence, Grade grade) implements IdentityEvent {}

    /** No longer one person with the other record; both are exactly what they were apart. */
    record CustomersUnlinked(UUID link, CustomerId other) implements IdentityEvent {}
}

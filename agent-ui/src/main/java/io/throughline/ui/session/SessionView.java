package io.throughline.ui.session;

/** A session as the contract has it. */
record SessionView(UserView user, String csrf, PresenceView presence, boolean demo) {}

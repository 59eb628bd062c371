package io.throughline.config.settings;

import java.time.Duration;

/**
 * How the desk behaves.
 *
 * @param offer how long a contact is offered to one agent before it goes back to its queue
 * @param session how long a sign-in lasts
 * @param pages how many pages of one sign-in may be open at a time
 * @param grace after which an agent whose browser is gone is offline and her chats wait for somebody else
 */
public record DeskSettings(Duration offer, Duration session, int pages, Duration grace) {}

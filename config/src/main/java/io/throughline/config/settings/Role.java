package io.throughline.config.settings;

import java.util.Locale;

/** What a node does in the cluster. */
public enum Role {
    /** The lanes of customers, queues and the journal. */
    CORE,
    /** The phone channel. */
    PHONE,
    /** The web channel. */
    WEB,
    /** The tills and the store page. */
    STORE,
    /** The API and the pages for people. */
    UI;

    /** As it is written in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

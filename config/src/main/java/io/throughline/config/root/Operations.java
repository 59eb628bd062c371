package io.throughline.config.root;

import io.throughline.config.settings.Settings;
import io.throughline.ui.http.Api;
import io.throughline.ui.session.SessionOperations;
import io.throughline.ui.session.Sessions;

/** Binds the operations of the contract for people to the parts of the hub that carry them out. */
final class Operations {
    private final Core core;
    private final Access access;
    private final Sessions sessions;
    private final Settings settings;

    Operations(Core core, Access access, Sessions sessions, Settings settings) {
        this.core = core;
        this.access = access;
        this.sessions = sessions;
        this.settings = settings;
    }

    void bind(Api api) {
        new SessionOperations(new SessionOperations.Tools(
                        sessions,
                        access.people(),
                        access.passwords(),
                        core.company().queues(),
                        core.presences()::of,
                        core.clock(),
                        settings.demo().enabled()))
                .bind(api);
    }
}

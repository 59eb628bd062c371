package io.throughline.ui.session;

import io.throughline.hub.preference.PreferenceBook;
import io.throughline.hub.preference.Preferences;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;

/** How people want their pages; each reads and changes her own. */
public final class PreferenceOperations {
    private final PreferenceBook book;

    /** Operations over this book. */
    public PreferenceOperations(PreferenceBook book) {
        this.book = book;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("readPreferences", this::read).on("changePreferences", this::change);
    }

    private Future<Answer> read(Request request) {
        return book.of(request.person().user().id())
                .map(chosen -> chosen.map(Answer::ok).orElseGet(Answer::nothing));
    }

    private Future<Answer> change(Request request) {
        Preferences wanted = request.body(Preferences.class);
        return book.keep(request.person().user().id(), wanted).map(kept -> Answer.ok(wanted));
    }
}

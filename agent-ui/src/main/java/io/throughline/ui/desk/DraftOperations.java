package io.throughline.ui.desk;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.draft.Draft;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.draft.Drafts;
import io.throughline.hub.people.UserId;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Keeps what somebody writes until it is sent, so that it is there at every desk she sits down at. */
public final class DraftOperations {
    private static final Duration KEPT = Duration.ofDays(14);

    private record Words(String text, long basedOn) {}

    private final Drafts drafts;
    private final Consumer<UserId> changed;
    private final InstantSource clock;

    /**
     * Drafts kept there.
     *
     * @param changed hears who has one more or one less now
     */
    public DraftOperations(Drafts drafts, Consumer<UserId> changed, InstantSource clock) {
        this.drafts = drafts;
        this.changed = changed;
        this.clock = clock;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("listDrafts", this::list).on("keepDraft", this::keep).on("dropDraft", this::drop);
    }

    private Future<Answer> list(Request request) {
        return drafts.forget(clock.instant().minus(KEPT))
                .compose(forgotten -> drafts.of(person(request)))
                .map(all -> Answer.ok(Items.all(all.stream().map(DraftView::of).toList())));
    }

    private Future<Answer> keep(Request request) {
        Words words = request.body(Words.class);
        Draft draft = new Draft(
                person(request), contact(request), kind(request), words.text(), words.basedOn(), clock.instant());
        return drafts.keep(draft).map(isNew -> {
            tellIf(isNew, draft.person());
            return Answer.ok(DraftView.of(draft));
        });
    }

    private Future<Answer> drop(Request request) {
        return drop(request, contact(request), kind(request)).map(Answer.nothing());
    }

    /** It is sent or given up; another of the writer's pages may still show it. */
    Future<Boolean> drop(Request request, ContactId contact, Kind kind) {
        UserId person = person(request);
        return drafts.drop(person, contact, kind).onSuccess(was -> tellIf(was, person));
    }

    private void tellIf(boolean news, UserId person) {
        if (news) {
            changed.accept(person);
        }
    }

    private static UserId person(Request request) {
        return request.person().user().id();
    }

    private static ContactId contact(Request request) {
        return new ContactId(request.id("id"));
    }

    private static Kind kind(Request request) {
        return Kind.of(request.path("kind"));
    }
}

package io.throughline.ui.admin;

import io.throughline.hub.language.Label;
import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.ApiKeys;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.Refusal;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of machines: made, listed and revoked. The secret is shown once and not kept. */
public final class KeyOperations {
    private static final Label SHOWN_BEFORE = new Label(
            "Deze sleutel is al gemaakt en het geheim is één keer getoond. Trek hem in en maak een nieuwe.",
            "This key was made already, and its secret was shown once. Revoke it and make another one.");

    private record NewKey(String name, Set<String> scopes) {}

    private record NewSecret(KeyView key, String secret) {}

    private final Tools tools;

    /** What keys need. */
    public record Tools(ApiKeys keys, InstantSource clock) {}

    /** Looks after these keys. */
    public KeyOperations(Tools tools) {
        this.tools = tools;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("listKeys", this::list).on("createKey", this::create).on("revokeKey", this::revoke);
    }

    private Future<Answer> list(Request request) {
        return tools.keys()
                .newest()
                .map(all ->
                        request.query("cursor").map(last -> after(last, all)).orElse(all))
                .map(read -> Items.page(read, request.limit(), key -> key.id().toString())
                        .map(KeyView::of))
                .map(Answer::ok);
    }

    private static List<ApiKey> after(String last, List<ApiKey> all) {
        List<String> ids = all.stream().map(key -> key.id().toString()).toList();
        if (!ids.contains(last)) {
            throw new FlawedRequest("query/cursor", "is no cursor of an earlier page");
        }
        return all.subList(ids.indexOf(last) + 1, all.size());
    }

    /** The key has the id of the write, so the same write makes no second key. */
    private Future<Answer> create(Request request) {
        NewKey wanted = request.body(NewKey.class);
        ApiSecret secret = ApiSecret.random();
        ApiKey key = new ApiKey(
                request.delivery(),
                wanted.name().strip(),
                wanted.scopes().stream().map(Scope::of).collect(Collectors.toSet()),
                tools.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        return tools.keys().add(key, secret.hash()).map(isNew -> {
            if (!isNew) {
                throw new ProblemException(
                        Problem.refused(new Refusal("shown-before", SHOWN_BEFORE.in(request.language()))));
            }
            return Answer.created(new NewSecret(KeyView.of(key), secret.value()));
        });
    }

    private Future<Answer> revoke(Request request) {
        return tools.keys().revoke(request.id("id"), tools.clock().instant()).map(known -> {
            if (!known) {
                throw new ProblemException(Problem.notFound("There is no key " + request.path("id")));
            }
            return Answer.nothing();
        });
    }
}

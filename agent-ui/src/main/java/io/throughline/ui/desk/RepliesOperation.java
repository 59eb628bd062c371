package io.throughline.ui.desk;

import io.throughline.hub.language.Label;
import io.throughline.hub.reply.CannedReply;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** The texts that are ready to be sent, in both languages: the customer's is not always the agent's. */
public final class RepliesOperation {
    private record ReplyView(String id, String title, Label text, Set<String> topics) {}

    private final Supplier<List<CannedReply>> replies;

    /** What counts at each moment. */
    public RepliesOperation(Supplier<List<CannedReply>> replies) {
        this.replies = replies;
    }

    /** Takes its operation. */
    public void bind(Api api) {
        api.on(
                "listReplies",
                request -> Future.succeededFuture(Answer.ok(Items.all(replies.get().stream()
                        .map(reply -> view(reply, request.language()))
                        .toList()))));
    }

    private static ReplyView view(CannedReply reply, Locale language) {
        return new ReplyView(reply.id(), reply.title().in(language), reply.text(), reply.topics());
    }
}

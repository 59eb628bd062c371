package io.throughline.ui.supervision;

import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.supervision.ListName;
import io.throughline.hub.supervision.LiveWallboard;
import io.throughline.hub.supervision.Wallboard;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.throughline.ui.http.Span;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Place;
import io.throughline.ui.stream.Subscription;
import io.vertx.core.Future;
import java.util.Set;

/** How the floor is doing: the wallboard, live, and the lists behind its figures. */
public final class SupervisionOperations {
    private final LiveWallboard wallboard;
    private final Feed feed;

    /** Shows this wallboard. */
    public SupervisionOperations(LiveWallboard wallboard, Feed feed) {
        this.wallboard = wallboard;
        this.feed = feed;
    }

    /** Takes its operations, and tells the feed of every change from now on. */
    public void bind(Api api) {
        api.on("readWallboard", this::read).on("readWallboardList", this::list);
        wallboard.follow(this::tell);
    }

    private void tell(Wallboard board) {
        Place place = feed.place();
        feed.publish(new Message(
                Set.of(Subscription.WALLBOARD),
                "wallboard",
                "wallboard",
                board.at().toEpochMilli(),
                language -> WallboardView.of(board, place, language),
                true));
    }

    private Future<Answer> read(Request request) {
        Place place = feed.place();
        return wallboard.board().map(board -> Answer.ok(WallboardView.of(board, place, request.language())));
    }

    private Future<Answer> list(Request request) {
        ListName list = ListName.find(request.path("list"))
                .orElseThrow(() -> new FlawedRequest("path/list", "is no list of the wallboard"));
        Span span = Span.of(request);
        return wallboard
                .rows(list, span.after(), span.limit() + 1)
                .map(rows -> Answer.ok(span.page(rows).map(row -> RowView.of(row, request.language()))));
    }
}

package io.throughline.config.journey.stage;

import io.throughline.config.journey.hub.Caller;
import io.throughline.config.journey.hub.LiveStream;
import io.throughline.config.journey.hub.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A colleague at work: signed in, available, and with a live view of what comes in, like a browser has it. */
public final class Desk implements LiveStream.Listener {
    private final SignedIn who;
    private final Staff staff;
    private final String before;
    private @Nullable LiveStream stream;

    Desk(SignedIn who, Staff staff) {
        this.who = who;
        this.staff = staff;
        this.before = who.session().getJsonObject("presence", new JsonObject()).getString("state", "offline");
    }

    /** Who she is. */
    public SignedIn who() {
        return who;
    }

    /** Her hands. */
    public Caller caller() {
        return who.caller();
    }

    /** Opens the live view first and says to be available then, so that no offer is missed. */
    Future<Desk> open() {
        LiveStream opening = caller().stream("/stream?topics=desk", this);
        stream = opening;
        return opening.opened()
                .compose(open -> presence("available"))
                .compose(available -> snapshot())
                .map(this);
    }

    private Future<JsonObject> presence(String state) {
        return caller().put("/api/v1/presence", new JsonObject().put("state", state));
    }

    private Future<Void> snapshot() {
        return caller().get("/api/v1/desk").map(desk -> {
            cards(desk, "waiting");
            cards(desk, "mine");
            cards(desk, "offers");
            return null;
        });
    }

    private void cards(JsonObject desk, String list) {
        desk.getJsonArray(list, new JsonArray()).forEach(card -> staff.seen(this, (JsonObject) card));
    }

    @Override
    public void changed(JsonObject message) {
        if ("desk".equals(message.getString("type")) && message.getValue("data") instanceof JsonObject card) {
            staff.seen(this, card);
        }
    }

    @Override
    public void reset() {
        snapshot().onFailure(failure -> staff.lost(this, failure));
    }

    @Override
    public void broken(int times, Throwable why) {
        if (times > 1) {
            staff.lost(this, why);
        }
    }

    /** Whether the card is an offer to her. */
    boolean isOfferedTo(JsonObject card) {
        JsonObject agent = card.getJsonObject("agent");
        return "offered".equals(card.getString("state"))
                && agent != null
                && who.id().equals(agent.getString("id"));
    }

    /** Leaves as she came. */
    Future<Void> close() {
        if (stream != null) {
            stream.close();
        }
        return presence(before)
                .compose(back -> caller().delete("/api/v1/session"))
                .mapEmpty();
    }
}

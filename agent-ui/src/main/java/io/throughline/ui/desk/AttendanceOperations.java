package io.throughline.ui.desk;

import io.throughline.hub.attendance.Attendance;
import io.throughline.hub.attendance.Attending;
import io.throughline.hub.attendance.Attending.Doing;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;

/** A page says which contact it shows, so that colleagues do not do the same work beside each other. */
public final class AttendanceOperations {
    private record Writing(boolean typing) {}

    private final Attendance attendance;

    /** Says it there. */
    public AttendanceOperations(Attendance attendance) {
        this.attendance = attendance;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("attendContact", request -> say(request, doing(request)))
                .on("leaveContact", request -> say(request, Doing.GONE));
    }

    private static Doing doing(Request request) {
        return request.body(Writing.class).typing() ? Doing.TYPING : Doing.READING;
    }

    private Future<Answer> say(Request request, Doing doing) {
        AgentRef agent = AgentRef.of(request.caller().actor());
        attendance.say(new Attending(new ContactId(request.id("id")), agent, doing));
        return Future.succeededFuture(Answer.nothing());
    }
}

package io.throughline.hub.attendance;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.attendance.Attending.Doing;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final ContactId CALL = new ContactId(new UUID(0, 1));
    private static final AgentRef SARA = new AgentRef("sara", "Sara");
    private static final AgentRef TOM = new AgentRef("tom", "Tom");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final Attendance here = new Attendance(new Bus(vertx), now::get);
    private final Attendance elsewhere = new Attendance(new Bus(vertx), now::get);
    private final BlockingQueue<ContactId> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() {
        await(here.start());
        await(elsewhere.start());
        elsewhere.follow(told::add);
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    private void says(AgentRef agent, Doing doing) throws InterruptedException {
        here.say(new Attending(CALL, agent, doing));
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(CALL);
    }

    private void passes(Duration time) {
        now.set(now.get().plus(time));
        elsewhere.sweep();
    }

    @Test
    void every_node_knows_who_has_a_contact_open_and_who_writes() throws InterruptedException {
        says(TOM, Doing.READING);
        says(SARA, Doing.TYPING);
        assertThat(elsewhere.at(CALL))
                .containsExactly(new Attending(CALL, SARA, Doing.TYPING), new Attending(CALL, TOM, Doing.READING));
        says(SARA, Doing.GONE);
        assertThat(elsewhere.at(CALL)).extracting(Attending::agent).containsExactly(TOM);
    }

    @Test
    void to_say_the_same_again_is_no_news_but_keeps_it_true() throws InterruptedException {
        says(SARA, Doing.READING);
        passes(Attendance.LASTS.minusSeconds(1));
        here.say(new Attending(CALL, SARA, Doing.READING));
        says(TOM, Doing.READING); // told after what was said before it
        assertThat(told).isEmpty();
        passes(Duration.ofSeconds(2));
        assertThat(elsewhere.at(CALL)).hasSize(2);
    }

    @Test
    void who_writes_no_more_is_still_there_for_a_while_and_then_gone() throws InterruptedException {
        says(SARA, Doing.TYPING);
        passes(Attendance.TYPING_LASTS.plusSeconds(1));
        assertThat(told.poll()).isEqualTo(CALL);
        assertThat(elsewhere.at(CALL)).containsExactly(new Attending(CALL, SARA, Doing.READING));
        passes(Attendance.LASTS);
        assertThat(told.poll()).isEqualTo(CALL);
        assertThat(elsewhere.at(CALL)).isEmpty();
    }
}

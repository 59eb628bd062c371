package io.throughline.hub.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.NoteWritten;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.mention.MentionEvent.ColleagueMentioned;
import io.throughline.hub.mention.MentionEvent.MentionSeen;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionedColleaguesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor Visser");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan Mulder");
    private static final AgentRef JAN = new AgentRef("agent3", "Jan");
    private static final AgentRef JANSEN = new AgentRef("agent4", "Jan Jansen");
    private static final List<AgentRef> ALL = List.of(NOOR, DAAN, JAN, JANSEN);
    private static final ContactId CHAT = new ContactId(new UUID(0, 42));
    private static final Features FEATURES = new Features(context -> "", Contacts.FEATURE, Mentions.FEATURE);

    private final GivenStory story = by(NOOR);

    private static GivenStory by(AgentRef who) {
        return new GivenStory(FEATURES, NOW, Actor.agent(who.id(), who.name()))
                .given(new ContactOpened(CHAT, Channel.WEB, "visit-1", "", ""));
    }

    @Test
    void a_note_that_names_a_colleague_asks_her_to_look() {
        String text = "@Daan Mulder kun jij dit nakijken?";
        story.when(Mentioning.note(CHAT, text, ALL))
                .then(new NoteWritten(CHAT, text), new ColleagueMentioned(CHAT, DAAN, text));
        assertThat(story.state(Mentions.SLICE).of("agent2"))
                .containsExactly(new Mentions.Mention(CHAT, DAAN, text, "Noor Visser", NOW));
        story.thenGridKeepsContext();
    }

    @Test
    void nobody_is_asked_by_an_ordinary_note_nor_by_naming_oneself() {
        story.when(Mentioning.note(CHAT, "Mail noor@example.org of @Noor Visser", ALL))
                .then(new NoteWritten(CHAT, "Mail noor@example.org of @Noor Visser"));
    }

    @Test
    void of_two_names_that_begin_alike_the_one_that_stands_there_is_meant() {
        assertThat(Mentioning.named("@Jan Jansen?", ALL)).containsExactly(JANSEN);
        assertThat(Mentioning.named("@Jan, @Jan Jansen!", ALL)).containsExactly(JANSEN, JAN);
    }

    @Test
    void who_has_looked_is_asked_no_more() {
        GivenStory daan = by(DAAN).given(new ColleagueMentioned(CHAT, DAAN, "@Daan Mulder?"));
        daan.when(Mentioning.seen(CHAT)).then(new MentionSeen(CHAT, "agent2"));
        assertThat(daan.state(Mentions.SLICE).open()).isEmpty();
        daan.when(Mentioning.seen(CHAT)).then();
    }
}

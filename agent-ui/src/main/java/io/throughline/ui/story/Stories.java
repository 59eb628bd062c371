package io.throughline.ui.story;

import io.throughline.hub.briefing.Briefings;
import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Cases.Repeat;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.handoff.Briefing.KnownAnswer;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.person.Person;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Topics;
import io.throughline.ui.cases.CaseView;
import io.throughline.ui.cases.CaseView.FactView;
import io.throughline.ui.customer.CustomerView;
import io.throughline.ui.customer.MoodView;
import io.throughline.ui.desk.Cards;
import io.throughline.ui.desk.HandoffView;
import io.throughline.ui.store.Counters;
import io.throughline.ui.story.StoryView.ContactNumber;
import io.throughline.ui.story.StoryView.LinkView;
import io.throughline.ui.story.StoryView.MoodPoint;
import io.throughline.ui.story.StoryView.ProposalView;
import io.throughline.ui.story.StoryView.RecordView;
import io.throughline.ui.story.StoryView.RepeatView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the story of a person: the union of her records, in the language of the reader. */
public final class Stories {
    private static final int CONTACT_DAYS = 7;

    private final Tools tools;

    /** What a story is drawn with. */
    public record Tools(
            Topics topics,
            Telling telling,
            Briefings briefings,
            Headlines headlines,
            Cards cards,
            Counters counters,
            HandleReader handles,
            InstantSource clock) {}

    /** Draws with these. */
    public Stories(Tools tools) {
        this.tools = tools;
    }

    /**
     * What is read from the journal for a story: what is pinned, a first page of the timeline, names of records that may be
     * hers.
     */
    record Reading(List<StoryView.PinView> pins, Timelines.Page timeline, Map<CustomerId, String> names) {}

    /** The story. */
    StoryView of(Person person, Reading read, Locale language) {
        return new StoryView(
                CustomerView.of(person, tools.handles()),
                person.record().version(),
                person.since(),
                person.records().stream()
                        .map(record -> new RecordView(
                                record.customer().value(),
                                record.get(Identity.SLICE).name(),
                                record.version()))
                        .toList(),
                headline(person, language),
                contactNumber(person),
                person.all(Cases.SLICE).mapToInt(Cases::repeats).sum(),
                repeats(person, language),
                person.mood().map(MoodView::of),
                person.moods().stream().map(Stories::point).toList(),
                tools.cards().open(person, language),
                cases(person, language),
                handoffs(person),
                tools.counters().returns(person, language),
                tools.counters().purchases(person, purchase -> true, language),
                links(person),
                proposals(person, read.names()),
                read.pins(),
                read.timeline().items(),
                read.timeline().next());
    }

    private Optional<String> headline(Person person, Locale language) {
        return Optional.of(tools.headlines().of(person).in(language)).filter(text -> !text.isBlank());
    }

    private ContactNumber contactNumber(Person person) {
        var since = tools.clock().instant().minus(Duration.ofDays(CONTACT_DAYS));
        long count = person.all(Contacts.SLICE)
                .mapToLong(contacts -> contacts.countSince(since))
                .sum();
        return new ContactNumber(count, CONTACT_DAYS);
    }

    private List<RepeatView> repeats(Person person, Locale language) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> cases.repeated().stream())
                .sorted(Comparator.comparing(Repeat::at).reversed())
                .map(repeat -> new RepeatView(
                        repeat.id(),
                        repeat.at(),
                        repeat.caseId().value(),
                        repeat.question(),
                        tools.telling().question(repeat.question(), language),
                        repeat.knownSince(),
                        repeat.knownBy(),
                        repeat.askedBy(),
                        repeat.contact().map(contact -> contact.value())))
                .toList();
    }

    private static MoodPoint point(Mood mood) {
        return new MoodPoint(
                mood.face(),
                mood.source(),
                mood.at(),
                Optional.of(mood.by()).filter(by -> !by.isEmpty()),
                mood.contact().map(contact -> contact.value()));
    }

    private List<CaseView> cases(Person person, Locale language) {
        return person.all(Cases.SLICE)
                .flatMap(Cases::all)
                .sorted(Comparator.comparing(Case::open)
                        .thenComparing(Case::openedAt)
                        .reversed())
                .map(each -> view(each, person, language))
                .toList();
    }

    private CaseView view(Case it, Person person, Locale language) {
        List<FactView> known = tools.briefings().known(it, person, language).stream()
                .map(answer -> elsewhere(answer, it, language))
                .toList();
        return CaseView.of(it, known, tools.topics(), tools.telling(), language);
    }

    private FactView elsewhere(KnownAnswer answer, Case it, Locale language) {
        String source = tools.telling().text("known.elsewhere", language);
        return new FactView(
                answer.question(), answer.label(), answer.answer(), it.openedAt(), source, Optional.empty());
    }

    private static List<HandoffView> handoffs(Person person) {
        return person.all(Handoffs.SLICE)
                .flatMap(handoffs -> handoffs.newest().stream())
                .sorted(Comparator.comparing(Handoff::at).reversed())
                .map(HandoffView::of)
                .toList();
    }

    private static List<LinkView> links(Person person) {
        return person.all(Identity.SLICE)
                .flatMap(identity -> identity.links().stream())
                .filter(link -> !link.other().equals(person.customer()))
                .map(link -> new LinkView(
                        link.id(), link.other().value(), link.evidence(), link.grade(), link.at(), link.by()))
                .toList();
    }

    /** Records that may be hers and are not linked yet. */
    static Set<CustomerId> proposed(Person person) {
        return person.all(Identity.SLICE)
                .flatMap(identity -> identity.proposals().stream())
                .map(Identity.Proposal::other)
                .filter(other -> person.records().stream()
                        .noneMatch(record -> record.customer().equals(other)))
                .collect(Collectors.toSet());
    }

    private static List<ProposalView> proposals(Person person, Map<CustomerId, String> names) {
        Set<CustomerId> proposed = proposed(person);
        return person.all(Identity.SLICE)
                .flatMap(identity -> identity.proposals().stream())
                .filter(proposal -> proposed.contains(proposal.other()))
                .map(proposal -> new ProposalView(
                        proposal.other().value(),
                        Optional.ofNullable(names.get(proposal.other())),
                        proposal.evidence(),
                        proposal.grade(),
                        proposal.at()))
                .toList();
    }
}

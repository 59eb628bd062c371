package io.throughline.hub.briefing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.browsing.Browsing.Search;
import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Case.Attempt;
import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.Case.Promised;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Words;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.Briefing.Kind;
import io.throughline.hub.handoff.Briefing.KnownAnswer;
import io.throughline.hub.handoff.Briefing.Line;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.story.StoryJson;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Question;
import io.throughline.hub.topics.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts the story so far from what is known: every line in the reader's language, linked to its event. */
public final class Briefings {
    private static final int MAX_SEARCHES = 3;
    private static final int MAX_SAID = 3;
    private static final String WANTS = "wants";

    private final Topics topics;
    private final Telling telling;
    private final KnownFromPurchase knowledge;

    /** Drafts that speak of these topics. */
    public Briefings(Topics topics, Telling telling) {
        this.topics = topics;
        this.telling = telling;
        this.knowledge = new KnownFromPurchase(topics, telling);
    }

    /** The draft for handing this contact on. */
    public Briefing draft(Person person, Contact contact, Locale language) {
        Optional<Case> about = caseOf(person, contact);
        List<Line> lines = new ArrayList<>();
        lines.add(who(person, contact, language));
        about.ifPresent(found -> lines.add(about(found, language)));
        said(person, contact, about).forEach(words -> lines.add(said(words, language)));
        purchase(person).ifPresent(bought -> lines.add(bought(bought, person, language)));
        about.ifPresent(found -> found.facts().forEach(fact -> lines.add(fact(fact, language))));
        searches(person).forEach(search -> lines.add(searched(search, language)));
        about.ifPresent(found -> found.attempts().forEach(attempt -> lines.add(tried(attempt, language))));
        about.ifPresent(found -> standingPromises(found).forEach(promised -> lines.add(promise(promised, language))));
        person.mood().ifPresent(mood -> lines.add(mood(mood, language)));
        List<KnownAnswer> doNotAsk =
                about.map(found -> known(found, person, language)).orElse(List.of());
        return new Briefing(lines, doNotAsk, "");
    }

    private static Optional<Case> caseOf(Person person, Contact contact) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> cases.of(contact.id()).stream())
                .findFirst()
                .or(() -> person.all(Cases.SLICE)
                        .flatMap(cases -> cases.open().stream())
                        .max(Comparator.comparing(Case::openedAt)));
    }

    private Line who(Person person, Contact contact, Locale language) {
        if (person.name().isEmpty()) {
            return new Line(Kind.WHO, telling.text("briefing.anonymous", language), Optional.of(contact.event()));
        }
        ObjectNode values = json();
        values.put("name", person.name().get());
        values.put("identified", identified(person, language));
        values.put("speaks", speaks(person, language));
        return new Line(Kind.WHO, telling.text("briefing.who", language, values), Optional.of(contact.event()));
    }

    private String identified(Person person, Locale language) {
        return person.all(Identity.SLICE)
                .flatMap(identity -> identity.handles().stream())
                .filter(presented -> presented.grade() == Grade.CERTAIN)
                .findFirst()
                .map(presented -> telling.text(
                        "briefing.identified",
                        language,
                        json().put("kind", presented.handle().kind().id())
                                .put("value", presented.handle().value())))
                .orElse("");
    }

    private String speaks(Person person, Locale language) {
        return person.language()
                .map(spoken -> telling.text("briefing.speaks", language, json().put("language", spoken)))
                .orElse("");
    }

    private Line about(Case found, Locale language) {
        ObjectNode values = json();
        values.put("topic", telling.topic(found.topic(), language));
        values.put("title", found.title());
        return line(Kind.WHAT, "briefing.about", values, Optional.of(found.event()), language);
    }

    /** What she began with in this contact and in earlier ones about the same case, oldest first. */
    private static Stream<Words> said(Person person, Contact contact, Optional<Case> about) {
        return person.all(Contacts.SLICE)
                .flatMap(Contacts::all)
                .filter(each -> each.id().equals(contact.id())
                        || about.filter(found -> found.contacts().contains(each.id()))
                                .isPresent())
                .sorted(Comparator.comparing(Contact::openedAt))
                .map(Contact::words)
                .filter(words -> !words.first().isBlank())
                .limit(MAX_SAID);
    }

    private Line said(Words words, Locale language) {
        return line(Kind.WHAT, "briefing.said", json().put("words", words.first()), words.begun(), language);
    }

    private static Optional<Purchase> purchase(Person person) {
        return person.all(Purchases.SLICE)
                .flatMap(purchases -> purchases.newest().stream())
                .max(Comparator.comparing(Purchase::at));
    }

    private Line bought(Purchase purchase, Person person, Locale language) {
        ObjectNode values = json();
        values.put("names", purchase.lines().stream().map(PurchaseLine::name).collect(Collectors.joining(", ")));
        values.put("place", telling.place(purchase.branch().id(), language));
        values.put("at", purchase.at().toString());
        values.put("reference", purchase.reference().value());
        String template = purchase.branch().web() ? "briefing.bought-online" : "briefing.bought";
        return line(Kind.WHAT, template, values, registered(person), language);
    }

    private Line fact(Fact fact, Locale language) {
        ObjectNode values = json();
        values.put("label", telling.question(fact.question(), language));
        values.put("answer", telling.answer(fact.question(), fact.answer(), language));
        Kind kind = fact.question().equals(WANTS) ? Kind.WANTS : Kind.WHAT;
        return line(kind, "briefing.fact", values, fact.event(), language);
    }

    private static Stream<Search> searches(Person person) {
        List<Search> all = person.all(Browsing.SLICE)
                .flatMap(browsing -> browsing.searches().stream())
                .sorted(Comparator.comparing(Search::at))
                .toList();
        return all.stream().skip(Math.max(0, all.size() - MAX_SEARCHES));
    }

    private Line searched(Search search, Locale language) {
        ObjectNode values = json().put("query", search.query()).put("results", search.results());
        return line(Kind.DONE, "briefing.searched", values, Optional.of(search.event()), language);
    }

    private Line tried(Attempt attempt, Locale language) {
        ObjectNode values = json().put("what", attempt.what()).put("outcome", attempt.outcome());
        return line(Kind.DONE, "briefing.tried", values, Optional.of(attempt.event()), language);
    }

    /** Whoever goes on has to know what is still to be done, and what was not. */
    private static Stream<Promised> standingPromises(Case found) {
        return found.promises().stream()
                .filter(promised -> promised.state() == PromiseState.OPEN || promised.state() == PromiseState.BROKEN);
    }

    private Line promise(Promised promised, Locale language) {
        ObjectNode values = json().put("what", promised.what())
                .put("due", promised.due().toString())
                .put("owner", promised.owner());
        String text = promised.state() == PromiseState.BROKEN ? "briefing.promise-broken" : "briefing.promise";
        return line(Kind.PROMISE, text, values, Optional.of(promised.event()), language);
    }

    private Line mood(Mood mood, Locale language) {
        ObjectNode values = json();
        values.put("face", mood.face().id());
        values.put("source", StoryJson.MAPPER.valueToTree(mood.source()).asText());
        return line(Kind.MOOD, "briefing.mood", values, Optional.of(mood.event()), language);
    }

    /** What need not be asked again: the facts of the case and what the purchase answers. */
    public List<KnownAnswer> known(Case found, Person person, Locale language) {
        return topics.topic(found.topic()).stream()
                .flatMap(topic -> topic.questions().stream())
                .flatMap(question -> answer(found, person, question, language).stream())
                .toList();
    }

    private Optional<KnownAnswer> answer(Case found, Person person, Question question, Locale language) {
        return found.fact(question.id())
                .or(() -> purchase(person).flatMap(bought -> knowledge.about(bought, found, question.id(), language)))
                .map(fact -> new KnownAnswer(
                        question.id(),
                        question.label().in(language),
                        telling.answer(question.id(), fact.answer(), language)));
    }

    private static Optional<UUID> registered(Person person) {
        return person.all(Purchases.SLICE)
                .flatMap(purchases -> purchases.event().stream())
                .findFirst();
    }

    private Line line(Kind kind, String template, ObjectNode values, Optional<UUID> event, Locale language) {
        return new Line(kind, telling.text(template, language, values), event);
    }

    private static ObjectNode json() {
        return StoryJson.MAPPER.createObjectNode();
    }
}

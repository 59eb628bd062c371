package io.throughline.ui.story;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.pin.Pinning;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.timeline.TimelineEntry;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.throughline.ui.story.Stories.Reading;
import io.throughline.ui.story.StoryView.PinView;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading stories and their timelines, and keeping entries on top of them. */
public final class StoryOperations {
    private record NewPin(UUID entry) {}

    private final Commands commands;
    private final Finding finding;
    private final Persons persons;
    private final Stories stories;
    private final Timelines timelines;

    /** Operations that draw these stories. */
    public StoryOperations(Commands commands, Finding finding, Persons persons, Stories stories, Timelines timelines) {
        this.commands = commands;
        this.finding = finding;
        this.persons = persons;
        this.stories = stories;
        this.timelines = timelines;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("readStory", this::story)
                .on("readTimeline", this::timeline)
                .on("pinEntry", this::pin)
                .on("unpinEntry", this::unpin);
    }

    private Future<Answer> story(Request request) {
        Locale language = request.language();
        return person(request)
                .compose(person -> reading(person, language).map(read -> stories.of(person, read, language)))
                .map(story -> Answer.ok(story).atVersion(story.version()));
    }

    private Future<Reading> reading(Person person, Locale language) {
        Future<List<PinView>> pins = timelines.pinned(person, language);
        Future<Timelines.Page> newest = timelines.newest(person, language);
        Future<Map<CustomerId, String>> names = names(person);
        return Future.all(pins, newest, names).map(all -> new Reading(pins.result(), newest.result(), names.result()));
    }

    private Future<Answer> pin(Request request) {
        UUID entry = request.body(NewPin.class).entry();
        return person(request)
                .compose(person -> timelines.recordOf(person, entry))
                .compose(record -> commands.on(
                        record.orElseThrow(() -> new FlawedRequest("/entry", "is no entry of this customer's timeline"))
                                .customer(),
                        request,
                        Pinning.pin(entry)))
                .map(done -> Answer.nothing());
    }

    private Future<Answer> unpin(Request request) {
        UUID entry = request.id("entry");
        return person(request)
                .compose(person -> timelines.recordOf(person, entry))
                .compose(record -> commands.on(
                        record.orElseThrow(() -> new ProblemException(Problem.notFound("There is no entry " + entry)))
                                .customer(),
                        request,
                        Pinning.unpin(entry)))
                .map(done -> Answer.nothing());
    }

    private Future<Answer> timeline(Request request) {
        Optional<String> channel = request.query("channel");
        return person(request)
                .compose(person -> timelines.page(
                        person,
                        request.query("before"),
                        request.limit(),
                        entry -> isOn(channel, entry),
                        request.language()))
                .map(Answer::ok);
    }

    private static boolean isOn(Optional<String> wanted, TimelineEntry entry) {
        return wanted.isEmpty() || entry.channel().map(Channel::id).equals(wanted);
    }

    private Future<Person> person(Request request) {
        return finding.person(CustomerId.of(request.id("id")));
    }

    private Future<Map<CustomerId, String>> names(Person person) {
        List<CustomerId> proposed = List.copyOf(Stories.proposed(person));
        return Future.all(proposed.stream().map(persons::find).toList())
                .map(found -> names(proposed, found.<Optional<Person>>list()));
    }

    private static Map<CustomerId, String> names(List<CustomerId> proposed, List<Optional<Person>> found) {
        Map<CustomerId, String> names = new HashMap<>();
        for (int n = 0; n < proposed.size(); n++) {
            CustomerId id = proposed.get(n);
            found.get(n).flatMap(Person::name).ifPresent(name -> names.put(id, name));
        }
        return names;
    }
}

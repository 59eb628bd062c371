package io.throughline.ui.story;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.timeline.TimelineEntry;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reading stories and their timelines. */
public final class StoryOperations {

    private final Finding finding;
    private final Persons persons;
    private final Stories stories;
    private final Timelines timelines;

    /** Operations that draw these stories. */
    public StoryOperations(Finding finding, Persons persons, Stories stories, Timelines timelines) {
        this.finding = finding;
        this.persons = persons;
        this.stories = stories;
        this.timelines = timelines;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("readStory", this::story).on("readTimeline", this::timeline);
    }

    private Future<Answer> story(Request request) {
        Locale language = request.language();
        return person(request)
                .compose(person -> Future.all(names(person), timelines.newest(person, language))
                        .map(both -> stories.of(person, both.resultAt(1), both.resultAt(0), language)))
                .map(story -> Answer.ok(story).atVersion(story.version()));
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

package io.throughline.hub.supervision;

import io.throughline.hub.cases.CaseEvent.CaseClosed;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.ContactJoined;
import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.CaseEvent.PromisePassed;
import io.throughline.hub.cases.CaseEvent.PromiseWithdrawn;
import io.throughline.hub.cases.CaseEvent.QuestionRepeated;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.CustomerArrived;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.mood.MoodEvent.MoodMarked;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What supervision remembers of the last seven days. For one thread at a time. */
final class History {
    static final Duration REMEMBERED = Duration.ofDays(7);

    /** What broke by itself is shown for as long, unless somebody repairs it before. */
    private static final Duration BROKEN_SHOWN = Duration.ofDays(1);

    /** Contacts, moods and so on beyond this are dropped, oldest first, even when they are younger. */
    private static final int MOST = 200_000;

    private static final int TIDY_EVERY = 1_000;
    static final String EXPECTED = "expected-";

    private record About(ContactId contact, CaseId caseId, Instant at) {}

    private final Map<ContactId, Trace> traces = new LinkedHashMap<>();
    private final Map<CustomerId, ContactId> newest = bounded();
    private final Map<CaseId, String> topics = bounded();
    private final Map<UUID, Due> promises = bounded();
    private final Recent<Served> served = new Recent<>(Served::at, MOST);
    private final Recent<Told> moods = new Recent<>(Told::at, MOST);
    private final Recent<Asked> repeats = new Recent<>(Asked::at, MOST);
    private final Recent<About> abouts = new Recent<>(About::at, MOST);
    private int sinceTidied;

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    void accept(Happened happened) {
        Event event = happened.event();
        if (event instanceof ContactEvent contact) {
            contact(contact, happened);
        } else if (event instanceof MoodMarked marked) {
            mood(marked.face(), marked.contact(), happened);
        } else if (event instanceof FeedbackGiven feedback) {
            feedback.face().ifPresent(face -> mood(face, feedback.contact(), happened));
        } else {
            ofCase(event, happened);
        }
        sinceTidied++;
        if (sinceTidied >= TIDY_EVERY) {
            tidy(happened.at());
        }
    }

    private void contact(ContactEvent event, Happened happened) {
        if (event instanceof ContactOpened opened) {
            opened(opened, happened);
            return;
        }
        Trace before = traces.get(event.contact());
        if (before != null) {
            ended(before, event, happened.at());
            traces.put(event.contact(), after(before, event, happened.at()));
        }
    }

    private void opened(ContactOpened opened, Happened happened) {
        CustomerId customer = happened.envelope().customer();
        boolean expected =
                opened.channel() == Channel.STORE && opened.reference().startsWith(EXPECTED);
        traces.put(
                opened.contact(),
                Trace.opened(opened.contact(), customer, opened.channel(), happened.at(), expected, opened.to()));
        newest.put(customer, opened.contact());
    }

    private static Trace after(Trace before, ContactEvent event, Instant at) {
        if (event instanceof ContactQueued queued) {
            return before.queued(queued.queue(), queued.forAgent().isPresent(), at);
        }
        if (event instanceof ContactAccepted accepted) {
            return before.with(accepted.agent());
        }
        if (event instanceof CustomerArrived) {
            return before.arrived();
        }
        return event instanceof ContactAbandoned || event instanceof CallbackAsked ? before.left() : before;
    }

    private void ended(Trace waiting, ContactEvent event, Instant at) {
        if (event instanceof ContactAccepted accepted) {
            waiting.waitingSince()
                    .ifPresent(since -> served.add(
                            new Served(waiting.with(accepted.agent()), at, Duration.between(since, at), true)));
        } else if (event instanceof ContactAbandoned) {
            waiting.waitingSince()
                    .ifPresent(since -> served.add(new Served(waiting, at, Duration.between(since, at), false)));
        }
    }

    private void mood(Face face, Optional<ContactId> contact, Happened happened) {
        moods.add(new Told(subject(contact, happened), face, happened.by().name(), happened.at()));
    }

    private void ofCase(Event event, Happened happened) {
        if (event instanceof CaseOpened opened) {
            topics.put(opened.caseId(), opened.topic());
        } else if (event instanceof ContactJoined joined) {
            abouts.add(new About(joined.contact(), joined.caseId(), happened.at()));
        } else if (event instanceof QuestionRepeated again) {
            String topic = topics.getOrDefault(again.caseId(), "");
            Subject subject = subject(again.contact(), happened);
            repeats.add(
                    new Asked(subject, topic, again.question(), happened.by().name(), happened.at()));
        } else {
            promise(event, happened);
        }
    }

    private void promise(Event event, Happened happened) {
        if (event instanceof PromiseMade made) {
            repaired(made.caseId());
            Subject subject = subject(Optional.empty(), happened);
            promises.put(made.promise(), new Due(subject, made.caseId(), made.what(), made.owner(), made.due(), false));
        } else if (event instanceof PromisePassed passed) {
            promises.computeIfPresent(passed.promise(), (id, due) -> due.of(passed.owner()));
        } else if (event instanceof PromiseBroken broken) {
            broke(broken.promise(), happened.by());
        } else if (event instanceof PromiseKept kept) {
            promises.remove(kept.promise());
        } else if (event instanceof PromiseWithdrawn withdrawn) {
            promises.remove(withdrawn.promise());
        } else if (event instanceof CaseClosed closed) {
            repaired(closed.caseId());
        }
    }

    /** What somebody noted as broken, somebody knows; what broke by itself stays until it is repaired. */
    private void broke(UUID promise, Actor by) {
        promises.computeIfPresent(promise, (id, due) -> by.kind() == Actor.Kind.AGENT ? null : due.broke());
    }

    /** Who promises something new in the case, or closes it, has looked at what was broken. */
    private void repaired(CaseId about) {
        promises.values().removeIf(due -> due.broken() && due.caseId().equals(about));
    }

    /** The contact that was named, or the customer's newest. */
    private Subject subject(Optional<ContactId> contact, Happened happened) {
        CustomerId customer = happened.envelope().customer();
        return new Subject(customer, contact.or(() -> Optional.ofNullable(newest.get(customer))));
    }

    void tidy(Instant now) {
        sinceTidied = 0;
        Instant oldest = now.minus(REMEMBERED);
        Iterator<Trace> each = traces.values().iterator();
        while (each.hasNext()) {
            if (!each.next().openedAt().isBefore(oldest) && traces.size() <= MOST) {
                break;
            }
            each.remove();
        }
        served.dropBefore(oldest);
        moods.dropBefore(oldest);
        repeats.dropBefore(oldest);
        abouts.dropBefore(oldest);
        promises.values().removeIf(due -> due.broken() && due.due().isBefore(now.minus(BROKEN_SHOWN)));
    }

    /** The contacts opened since then, the visits that a branch still expects left out. */
    List<Trace> contacts(Instant since) {
        return traces.values().stream()
                .filter(trace -> !trace.expected() && !trace.openedAt().isBefore(since))
                .toList();
    }

    Optional<Trace> find(ContactId contact) {
        return Optional.ofNullable(traces.get(contact));
    }

    List<Served> served(Instant since) {
        return served.since(since);
    }

    List<Told> moods(Instant since) {
        return moods.since(since);
    }

    List<Asked> repeats(Instant since) {
        return repeats.since(since);
    }

    /** The topic of each case that a contact joined since then; none twice for one contact. */
    List<String> topics(Instant since) {
        record Pair(ContactId contact, String topic) {}
        return abouts.since(since).stream()
                .flatMap(about ->
                        Optional.ofNullable(topics.get(about.caseId()))
                                .map(topic -> new Pair(about.contact(), topic))
                                .stream())
                .distinct()
                .map(Pair::topic)
                .toList();
    }

    Collection<Due> promises() {
        return List.copyOf(promises.values());
    }

    int size() {
        return traces.size() + served.size() + moods.size() + repeats.size() + abouts.size();
    }
}

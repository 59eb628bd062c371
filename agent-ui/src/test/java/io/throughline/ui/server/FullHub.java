package io.throughline.ui.server;

import static io.throughline.ui.server.MemoryHub.HANDLES;
import static io.throughline.ui.server.MemoryHub.QUEUES;
import static io.throughline.ui.server.MemoryHub.TELLING;
import static io.throughline.ui.server.MemoryHub.TOPICS;
import static io.throughline.ui.server.TestHub.PASSWORD;
import static io.throughline.ui.server.TestHub.await;

import io.throughline.hub.attendance.Attendance;
import io.throughline.hub.briefing.Briefings;
import io.throughline.hub.briefing.KnownFromPurchase;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.callback.Lines;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.draft.MemoryDrafts;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.people.DemoPeople;
import io.throughline.hub.people.User;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.reply.Replies;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.timeline.TimelinePages;
import io.throughline.ui.cases.CaseOperations;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.CustomerOperations;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.desk.AttendanceOperations;
import io.throughline.ui.desk.CallingOperations;
import io.throughline.ui.desk.Cards;
import io.throughline.ui.desk.ContactLogs;
import io.throughline.ui.desk.ContactOperations;
import io.throughline.ui.desk.DeskOperation;
import io.throughline.ui.desk.DraftOperations;
import io.throughline.ui.desk.HandoffOperations;
import io.throughline.ui.desk.MentionOperations;
import io.throughline.ui.desk.Receivers;
import io.throughline.ui.desk.RepliesOperation;
import io.throughline.ui.desk.SendGuard;
import io.throughline.ui.desk.WritingOperations;
import io.throughline.ui.finding.FindOperation;
import io.throughline.ui.http.Api;
import io.throughline.ui.live.LiveAttendance;
import io.throughline.ui.live.LiveDrafts;
import io.throughline.ui.live.LiveFloor;
import io.throughline.ui.live.LiveMentions;
import io.throughline.ui.live.LiveStories;
import io.throughline.ui.staff.StaffOperations;
import io.throughline.ui.staff.TopicsOperation;
import io.throughline.ui.store.Counters;
import io.throughline.ui.story.Stories;
import io.throughline.ui.story.StoryOperations;
import io.throughline.ui.story.Timelines;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A hub with its public door and everything behind it in memory: the sample configuration and the invented staff. */
public final class FullHub implements AutoCloseable {
    private final Map<String, Presence> presences = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    public final TestHub http;
    public final MemoryHub memory;
    public final Floor floor;
    public final LiveFloor live;
    private final Cards cards;
    private final Attendance attendance;
    private final LiveDrafts liveDrafts;

    public FullHub() {
        http = new TestHub();
        Bus bus = new Bus(http.vertx);
        attendance = new Attendance(bus, http.clock);
        liveDrafts = new LiveDrafts(http.feed, bus, http.clock);
        memory = new MemoryHub(http.clock);
        Headlines headlines = new Headlines(TOPICS);
        floor = new Floor(memory.persons, headlines);
        cards = new Cards(QUEUES, Plans.none(QUEUES)::why, headlines, HANDLES);
        live = new LiveFloor(http.feed, cards);
        http.bind(api -> bind(api, headlines));
        live();
        DemoPeople.all().forEach(user -> await(http.joining.user(user, PASSWORD)));
    }

    private void bind(Api api, Headlines headlines) {
        Finding finding = new Finding(memory.journal, memory.persons, HANDLES);
        Commands commands = new Commands(memory.lanes, http.clock);
        Briefings briefings = new Briefings(TOPICS, TELLING);
        Counters counters = new Counters(ReturnPolicy.read(Path.of("../config/returns.yaml")), TELLING, http.clock);
        Receivers receivers = new Receivers(QUEUES, FullHub::staff, HANDLES);
        new CustomerOperations(finding, commands, HANDLES).bind(api);
        new FindOperation(finding, TELLING, HANDLES).bind(api);
        new DeskOperation(new DeskOperation.Tools(floor, cards, QUEUES, this::presence, attendance, http.feed, false))
                .bind(api);
        new AttendanceOperations(attendance).bind(api);
        ContactLogs logs = new ContactLogs(memory.journal, memory.codec, TELLING);
        DraftOperations drafts = new DraftOperations(new MemoryDrafts(), liveDrafts::changed, http.clock);
        drafts.bind(api);
        new WritingOperations(
                        commands, finding, cards, new SendGuard(commands, finding, logs), drafts, FullHub::colleagues)
                .bind(api);
        new RepliesOperation(Replies.read(Path.of("../config/replies.yaml"), TOPICS)::all).bind(api);
        new MentionOperations(memory.journal, memory.persons, commands).bind(api);
        new ContactOperations(commands, MatchingNode.start(http, memory, floor), finding, cards, logs, QUEUES)
                .bind(api);
        new CallingOperations(commands, finding, cards, Lines.NONE, HANDLES).bind(api);
        new HandoffOperations(commands, finding, briefings, receivers, TOPICS).bind(api);
        new CaseOperations(commands, TOPICS, QUEUES, TELLING, new KnownFromPurchase(TOPICS, TELLING)).bind(api);
        new StaffOperations(new StaffOperations.Tools(
                        QUEUES, floor, new TechnicalIsClosed(), DemoPeople::all, this::presence, this::set, http.clock))
                .bind(api);
        new TopicsOperation(TOPICS, QUEUES).bind(api);
        new StoryOperations(
                        commands,
                        finding,
                        memory.persons,
                        new Stories(new Stories.Tools(
                                TOPICS, TELLING, briefings, headlines, cards, counters, HANDLES, http.clock)),
                        new Timelines(new TimelinePages(memory.journal, memory.codec, TELLING)))
                .bind(api);
    }

    private void live() {
        floor.follow(live::changed);
        memory.follow(floor::accept);
        memory.follow(new LiveMentions(http.feed)::accept);
        attendance.follow(new LiveAttendance(http.feed, attendance, floor, http.clock)::changed);
        await(attendance.start());
        await(liveDrafts.start());
        memory.follow(new LiveStories(http.feed, memory.persons)::accept);
    }

    private static List<AgentRef> colleagues() {
        return DemoPeople.all().stream()
                .map(user -> new AgentRef(user.id().value(), user.name()))
                .toList();
    }

    private static Optional<User> staff(String id) {
        return DemoPeople.all().stream()
                .filter(user -> user.id().value().equals(id))
                .findFirst();
    }

    private Presence presence(String id) {
        return presences.getOrDefault(id, Presence.unknown(id));
    }

    private Future<Presence> set(Presence presence) {
        presences.put(presence.agent(), presence);
        return Future.succeededFuture(presence);
    }

    /** Somebody calls the customer service. */
    public ContactId call(Presented... handles) {
        return arrives(Channel.PHONE, "service", handles);
    }

    /** Somebody reaches us. */
    public ContactId arrives(Channel channel, String queue, Presented... handles) {
        String reference = "call-" + calls.incrementAndGet();
        CustomerId customer = memory.happened(
                Arriving.at(new Arrival(channel, reference, "+31612345678", "+31850000001", queue)), handles);
        return await(memory.persons.find(customer)).orElseThrow().record().get(Contacts.SLICE).open().stream()
                .filter(contact -> contact.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Whose contact it is. */
    public UUID customer(ContactId contact) {
        return await(memory.journal.resolve(List.of(contact.key())))
                .get(contact.key())
                .value();
    }

    public Browser browser(String user) {
        return http.browser(user);
    }

    @Override
    public void close() {
        http.close();
        memory.close();
    }
}

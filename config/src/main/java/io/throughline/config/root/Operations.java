package io.throughline.config.root;

import io.throughline.config.settings.Settings;
import io.throughline.hub.attachment.Filing;
import io.throughline.hub.attendance.Attendance;
import io.throughline.hub.callback.Lines;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.draft.Drafts;
import io.throughline.hub.draft.PostgresDrafts;
import io.throughline.hub.opendesks.Clearing;
import io.throughline.hub.people.User;
import io.throughline.hub.plan.LivePlans;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.plan.Trial;
import io.throughline.hub.preference.PostgresPreferenceBook;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.returns.Recollection;
import io.throughline.hub.routing.Claims;
import io.throughline.hub.supervision.LiveWallboard;
import io.throughline.hub.waiting.Standings;
import io.throughline.ui.admin.KeyOperations;
import io.throughline.ui.admin.UserOperations;
import io.throughline.ui.cases.CaseOperations;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.CustomerOperations;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.desk.AttachmentOperations;
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
import io.throughline.ui.routing.RoutingOperations;
import io.throughline.ui.session.PreferenceOperations;
import io.throughline.ui.session.SessionOperations;
import io.throughline.ui.session.Sessions;
import io.throughline.ui.staff.StaffOperations;
import io.throughline.ui.staff.TopicsOperation;
import io.throughline.ui.store.Counters;
import io.throughline.ui.store.StoreOperations;
import io.throughline.ui.story.Stories;
import io.throughline.ui.story.StoryOperations;
import io.throughline.ui.story.Timelines;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.StreamOperation;
import io.throughline.ui.stream.StreamSettings;
import io.throughline.ui.supervision.SupervisionOperations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds the operations of the contract for people to the parts of the hub that carry them out. */
final class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int FEED_CAPACITY = 10_000;
    private static final long SWEEP_MILLIS = 2_000;

    private final Core core;
    private final Access access;
    private final Sessions sessions;
    private final Settings settings;
    private final Feed feed;
    private final Commands commands;
    private final Finding finding;
    private final Cards cards;
    private final Counters counters;
    private final HandleReader handles;
    private final Standings standings;
    private final Closing closing;
    private final Attendance attendance;
    private final LiveDrafts liveDrafts;

    Operations(
            Core core,
            Access access,
            Sessions sessions,
            HandleReader handles,
            Standings standings,
            Settings settings,
            Closing closing) {
        this.core = core;
        this.access = access;
        this.sessions = sessions;
        this.settings = settings;
        this.handles = handles;
        this.standings = standings;
        this.closing = closing;
        this.feed = new Feed(epoch(), FEED_CAPACITY);
        this.commands = new Commands(core.lanes(), core.clock());
        this.finding = new Finding(core.journal(), core.persons(), handles);
        this.cards = new Cards(
                core.company().queues(), routed -> core.company().plans().now().why(routed), core.headlines(), handles);
        this.attendance = new Attendance(core.bus(), core.clock());
        this.liveDrafts = new LiveDrafts(feed, core.bus(), core.clock());
        this.counters = new Counters(core.company().returns(), core.telling(), core.clock());
    }

    /** Different for every run of every node. */
    private static String epoch() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Binds them; holds when this node hears what others say about desks. */
    Future<?> bind(Api api, LiveWallboard wallboard) {
        people(api);
        customers(api);
        desk(api);
        counter(api);
        live(api);
        new SupervisionOperations(wallboard, feed).bind(api);
        routing(api);
        return Future.all(attendance.start(), liveDrafts.start());
    }

    private void routing(Api api) {
        LivePlans plans = core.company().plans();
        Queues queues = core.company().queues();
        Vertx vertx = core.grid().vertx();
        new RoutingOperations(new RoutingOperations.Tools(
                        plans::now,
                        by -> plans.reload(vertx, core.bus(), by),
                        () -> plans.draft(vertx),
                        text -> Plans.read(text, queues),
                        new Trial(core.journal(), core.codec(), core.features(), queues),
                        core.clock()))
                .bind(api);
    }

    private void people(Api api) {
        new SessionOperations(new SessionOperations.Tools(
                        sessions,
                        access.people(),
                        access.passwords(),
                        core.company().queues(),
                        core.presences()::of,
                        core.clock(),
                        settings.demo().enabled()))
                .bind(api);
        new PreferenceOperations(
                        new PostgresPreferenceBook(core.database().journal().pool()))
                .bind(api);
        new StaffOperations(new StaffOperations.Tools(
                        core.company().queues(),
                        core.floor(),
                        standings,
                        access.staff()::all,
                        core.presences()::of,
                        core.presences()::set,
                        core.clock()))
                .bind(api);
        new TopicsOperation(core.company().topics(), core.company().queues()).bind(api);
        new UserOperations(new UserOperations.Tools(
                        access.people(), access.passwords(), core.company().queues()))
                .bind(api);
        new KeyOperations(new KeyOperations.Tools(access.keys(), core.clock())).bind(api);
    }

    private void customers(Api api) {
        Stories stories = new Stories(new Stories.Tools(
                core.company().topics(),
                core.telling(),
                core.briefings(),
                core.headlines(),
                cards,
                counters,
                handles,
                core.clock()));
        new CustomerOperations(finding, commands, handles).bind(api);
        new FindOperation(finding, core.telling(), handles).bind(api);
        new StoryOperations(commands, finding, core.persons(), stories, new Timelines(core.timelines())).bind(api);
        new CaseOperations(commands, core.company().topics(), core.company().queues(), core.telling(), core.knowledge())
                .bind(api);
    }

    private void desk(Api api) {
        ContactLogs logs = new ContactLogs(core.journal(), core.codec(), core.telling());
        Lines lines = Telephones.lines(core.company().telephones());
        Function<String, Optional<User>> staff = access.staff()::find;
        new DeskOperation(new DeskOperation.Tools(
                        core.floor(),
                        cards,
                        core.company().queues(),
                        core.presences()::of,
                        attendance,
                        feed,
                        !lines.all().isEmpty()))
                .bind(api);
        new AttendanceOperations(attendance).bind(api);
        writing(api, logs);
        Claims claims = new Claims(core.bus(), core.leases());
        new ContactOperations(
                        commands, claims, finding, cards, logs, core.company().queues())
                .bind(api);
        new CallingOperations(commands, finding, cards, lines, handles).bind(api);
        new HandoffOperations(
                        commands,
                        finding,
                        core.briefings(),
                        new Receivers(core.company().queues(), staff, handles),
                        core.company().topics())
                .bind(api);
    }

    private void writing(Api api, ContactLogs logs) {
        Drafts kept = new PostgresDrafts(core.database().journal().pool());
        DraftOperations drafts = new DraftOperations(kept, liveDrafts::changed, core.clock());
        drafts.bind(api);
        new WritingOperations(
                        commands, finding, cards, new SendGuard(commands, finding, logs), drafts, this::colleagues)
                .bind(api);
        Filing filing = new Filing(core.grid().vertx(), core.attachments(), core.clock());
        new AttachmentOperations(commands, finding, cards, filing, core.attachments()).bind(api);
        core.company().replies().follow(core.grid().vertx());
        new RepliesOperation(core.company().replies()::all).bind(api);
        new MentionOperations(core.journal(), core.persons(), commands).bind(api);
        core.follow(new LiveMentions(feed)::accept);
    }

    /** Everybody whom a note can ask to look. */
    private List<AgentRef> colleagues() {
        return access.staff().all().stream()
                .filter(User::active)
                .map(user -> new AgentRef(user.id().value(), user.name()))
                .toList();
    }

    private void counter(Api api) {
        new StoreOperations(new StoreOperations.Tools(
                        commands,
                        finding,
                        counters,
                        core.company().returns(),
                        core.company().queues(),
                        core.telling(),
                        handles,
                        new Recollection(core.journal(), core.codec())))
                .bind(api);
    }

    private void live(Api api) {
        LiveFloor floor = new LiveFloor(feed, cards);
        core.floor().follow(floor::changed);
        core.presences().follow(floor::changed);
        attendance.follow(new LiveAttendance(feed, attendance, core.floor(), core.clock())::changed);
        core.grid().vertx().setPeriodic(SWEEP_MILLIS, any -> attendance.sweep());
        core.follow(new LiveStories(feed, core.persons())::accept);
        StreamOperation streams = new StreamOperation(
                new StreamOperation.Tools(
                        core.grid().vertx(),
                        feed,
                        sessions,
                        access.people(),
                        core.company().queues(),
                        core.clock()),
                StreamSettings.USUAL.withPages(settings.desk().pages()));
        streams.bind(api);
        closing.add(streams::close);
        core.grid()
                .vertx()
                .setPeriodic(Clearing.beat(settings.desk().grace()).toMillis(), any -> desksAreOpen(streams));
    }

    /** Who is not noted this time, because the database does not answer, is noted the next time. */
    private void desksAreOpen(StreamOperation streams) {
        Set<String> desks = streams.desks();
        if (!desks.isEmpty()) {
            core.desks().seen(desks).onFailure(failure -> LOG.debug("open desks are not noted", failure));
        }
    }
}

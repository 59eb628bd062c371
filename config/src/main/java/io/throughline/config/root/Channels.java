package io.throughline.config.root;

import io.throughline.channel.events.EventLimits;
import io.throughline.channel.events.EventsRoutes;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.Pace;
import io.throughline.channel.intake.Destinations;
import io.throughline.channel.intake.Intake;
import io.throughline.channel.intake.StoryIntake;
import io.throughline.channel.phone.CallDriver;
import io.throughline.channel.phone.CallPlaces;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.cti.CtiRoutes;
import io.throughline.channel.phone.cti.CtiTranslator;
import io.throughline.channel.phone.cti.WaitingRoutes;
import io.throughline.channel.phone.simulated.DemoPhoneRoutes;
import io.throughline.channel.phone.simulated.SimulatedExchange;
import io.throughline.channel.phone.simulated.Webhook;
import io.throughline.channel.web.Conversations;
import io.throughline.channel.web.Openness;
import io.throughline.channel.web.PresenceStaffing;
import io.throughline.channel.web.ShopIdentities;
import io.throughline.channel.web.Staffing;
import io.throughline.channel.web.VisitorTokens;
import io.throughline.channel.web.Visitors;
import io.throughline.channel.web.WebLimits;
import io.throughline.channel.web.WebRoutes;
import io.throughline.channel.web.WidgetStreams;
import io.throughline.channel.web.shop.DemoShopRoutes;
import io.throughline.config.demo.DemoPast;
import io.throughline.config.settings.LimitSettings;
import io.throughline.config.settings.Role;
import io.throughline.config.settings.Settings;
import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.attachment.Filing;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.waiting.Standings;
import io.throughline.hub.waiting.WaitWords;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Wires the channels: the doors through which customers and other systems come in. */
final class Channels {
    private static final double BURST = 2;
    private static final Duration VISITOR_KNOWN = Duration.ofDays(30);

    /** Something that puts its routes on the public router. */
    @FunctionalInterface
    interface Mounted {
        /** Puts them there. */
        void mount(Router router);
    }

    private Channels() {}

    static List<Mounted> of(
            Core core, Access access, HandleReader handles, Standings standings, Settings settings, Closing closing) {
        Intake intake = intake(core, access);
        Gate gate = new Gate(access.ring());
        ShopIdentities identities = new ShopIdentities(shopSecret(core, settings), handles, core.clock());
        List<Mounted> channels = new ArrayList<>();
        if (settings.roles().contains(Role.CORE)) {
            channels.add(new EventsRoutes(gate, intake, handles, limits(settings.limits()), core.clock())::mount);
        }
        if (settings.roles().contains(Role.PHONE)) {
            channels.addAll(phone(core, gate, intake, handles, standings, settings));
        }
        if (settings.roles().contains(Role.WEB)) {
            channels.add(web(core, intake, identities, handles, standings, settings, closing)::mount);
            if (settings.demo().enabled()) {
                channels.add(new DemoShopRoutes(DemoPast.shopCustomers(), identities)::mount);
            }
        }
        return channels;
    }

    private static Intake intake(Core core, Access access) {
        Destinations destinations = new Destinations(
                core.company().queues(),
                id -> access.staff().find(id).map(user -> new AgentRef(user.id().value(), user.name())),
                core.company().plans());
        return new StoryIntake(core.lanes(), destinations);
    }

    /** Connects to the telephone systems; to be called once the journal is followed. */
    static void connect(Core core, Access access, HandleReader handles, Standings standings, Settings settings) {
        if (settings.roles().contains(Role.PHONE)) {
            PhoneIntake calls = new PhoneIntake(intake(core, access), core.clock());
            Telephones.connect(core, calls, new CtiTranslator(handles), standings);
        }
    }

    private static List<Mounted> phone(
            Core core, Gate gate, Intake intake, HandleReader handles, Standings standings, Settings settings) {
        PhoneIntake calls = new PhoneIntake(intake, core.clock());
        CtiTranslator translator = new CtiTranslator(handles);
        int perSecond = settings.limits().eventsPerSecond();
        Mounted cti = new CtiRoutes(gate, translator, calls, new Pace(perSecond, BURST * perSecond))::mount;
        CallPlaces places = places(core, standings);
        Mounted waiting = new WaitingRoutes(gate, places, new Pace(perSecond, BURST * perSecond))::mount;
        if (!settings.demo().enabled()) {
            return List.of(cti, waiting);
        }
        Webhook webhook = new Webhook(core.grid().vertx(), translator, calls);
        SimulatedExchange exchange = new SimulatedExchange(
                webhook, core.clock(), () -> UUID.randomUUID().toString());
        core.follow(new CallDriver(exchange)::follow);
        return List.of(
                cti, waiting, new DemoPhoneRoutes(exchange, core.company().queues(), places)::mount);
    }

    private static CallPlaces places(Core core, Standings standings) {
        return new CallPlaces(
                core.floor(),
                standings,
                core.company().queues(),
                new WaitWords(core.company().zone()),
                core.clock());
    }

    private static WebRoutes web(
            Core core,
            Intake intake,
            ShopIdentities identities,
            HandleReader handles,
            Standings standings,
            Settings settings,
            Closing closing) {
        Conversations conversations = new Conversations(core.journal(), core.contexts(), core.codec());
        Attachments attachments = core.attachments();
        Filing filing = new Filing(core.grid().vertx(), attachments, core.clock());
        Visitors visitors =
                new Visitors(intake, conversations, core.persons(), identities, filing, handles, core.clock());
        Staffing staffing = new PresenceStaffing(core.presences(), agent -> takesWeb(core, agent));
        WidgetStreams streams = new WidgetStreams(
                core.grid().vertx(), core.contexts(), staffing, standings, WebLimits.USUAL, core.clock());
        core.follow(streams::follow);
        closing.add(streams::close);
        VisitorTokens tokens = new VisitorTokens(key(core), VISITOR_KNOWN, core.clock());
        return new WebRoutes(
                new WebRoutes.Parts(
                        tokens,
                        visitors,
                        conversations,
                        streams,
                        staffing,
                        new Openness(standings, webQueue(core)),
                        attachments),
                settings.web().origins(),
                WebLimits.USUAL);
    }

    /** Without a secret of the shop only the hub itself, as the demonstration's shop, can vouch for anybody. */
    private static byte[] shopSecret(Core core, Settings settings) {
        return settings.web()
                .shopSecret()
                .map(secret -> secret.value().getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> key(core));
    }

    private static byte[] key(Core core) {
        return core.secret().value().getBytes(StandardCharsets.UTF_8);
    }

    private static String webQueue(Core core) {
        Queues queues = core.company().queues();
        return queues.ofWeb().orElseGet(() -> queues.all().get(0)).id();
    }

    private static boolean takesWeb(Core core, String agent) {
        return core.company().queues().of(agent).stream().anyMatch(Queue::web);
    }

    private static EventLimits limits(LimitSettings limits) {
        return new EventLimits(
                limits.eventBytes(),
                limits.bodyBytes(),
                limits.batchEvents(),
                limits.eventsPerSecond(),
                BURST * limits.eventsPerSecond());
    }
}

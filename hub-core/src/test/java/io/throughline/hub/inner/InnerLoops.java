package io.throughline.hub.inner;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static io.throughline.hub.lane.HubFixture.occasion;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.browsing.BrowsingEvent.PageViewed;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Occasion;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What happens to every event between its arrival and the journal, and behind it: each step alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class InnerLoops {
    private static final Presented CARD = handle(HandleKind.LOYALTY, "2210004471");
    private static final PageViewed PAGE = new PageViewed("https://shop.example/products/7", "A page ".repeat(40));

    /** How much happened to the customer before. */
    @Param({"10", "10000"})
    public int history;

    private HubFixture hub = new HubFixture();
    private ContextCodec contexts = new ContextCodec(hub.features);
    private Context context = Context.empty(CustomerId.of(new UUID(0, 0)));
    private byte[] written = new byte[0];
    private Recorded recorded = recorded(hub.codec.write(PAGE, occasion("page", Actor.CUSTOMER), 0));
    private Happened happened = hub.codec.read(recorded);
    private Happened called = called();
    private long deliveries;

    /** Lives the history: calls, conversations, searches, pages. */
    @Setup
    public void live() {
        for (int n = 0; n < history; n++) {
            context = happens(n).context();
        }
        written = contexts.write(context);
    }

    private Outcome.Done happens(int n) {
        return switch (n % 4) {
            case 0 -> hub.done("d" + n, Arriving.at(new Arrival(Channel.PHONE, "c" + n, "", "", "service")), CARD);
            case 1 ->
                hub.done(
                        "d" + n,
                        Talking.onReference(Channel.PHONE, "c" + (n - 1), id -> Talking.end(id, "normal", "customer")),
                        CARD);
            case 2 -> hub.done("d" + n, Browsing.search("hair dryer " + n, 3), CARD);
            default -> hub.done("d" + n, Browsing.view("https://shop.example/" + n, "A page"), CARD);
        };
    }

    private static Recorded recorded(NewEvent event) {
        return new Recorded(
                Position.START,
                new StreamId(new UUID(0, 0)),
                1,
                event.id(),
                event.type(),
                event.data(),
                event.metadata(),
                HubFixture.NOW);
    }

    private Happened called() {
        Occasion occasion = occasion("another call", Actor.CUSTOMER);
        Decision ringing = Arriving.at(new Arrival(Channel.PHONE, "another", "", "", "service"));
        Decided.Events decided =
                (Decided.Events) ringing.decide(Context.empty(CustomerId.of(new UUID(0, 1))), occasion);
        return hub.codec.read(recorded(hub.codec.write(decided.events().get(0), occasion, 0)));
    }

    @TearDown
    public void stop() {
        hub.close();
    }

    /** One event onto the context. */
    @Benchmark
    public Context fold() {
        return hub.features.fold(context, happened);
    }

    /** One event onto the context, and the context for the grid. */
    @Benchmark
    public byte[] foldAndWrite() {
        return contexts.write(hub.features.fold(context, happened));
    }

    /** One call onto the context, which has many, and the context for the grid. */
    @Benchmark
    public byte[] callAndWrite() {
        return contexts.write(hub.features.fold(context, called));
    }

    /** A context from the grid, one slice of it looked at. */
    @Benchmark
    public Object readContext() {
        return contexts.read(written).orElseThrow().get(Browsing.SLICE);
    }

    /** An event for the journal. */
    @Benchmark
    public NewEvent writeEvent() {
        return hub.codec.write(PAGE, occasion("page" + deliveries++, Actor.CUSTOMER), 0);
    }

    /** An event that this node has just written comes back to it. */
    @Benchmark
    public Happened readOwnEvent() {
        return hub.codec.read(recorded);
    }

    /** An event of another node. */
    @Benchmark
    public List<Happened> readForeignEvent() {
        return new EventCodec(hub.features).read(List.of(recorded));
    }

    /** A command through the lane of a customer, into a journal in memory. */
    @Benchmark
    public Outcome lane() {
        return await(hub.send("lane" + deliveries++, Browsing.view("https://shop.example/7", "A page"), CARD));
    }
}

package io.throughline.hub.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.DuePromise;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.cluster.Lease;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromisesDueAreBrokenTest {
    private static final Instant DUE = HubFixture.NOW.plusSeconds(60);
    private static final Presented SANNE = new Handle(HandleKind.LOYALTY, "2210004471").presented();

    private final MemoryLeases leases = new MemoryLeases(InstantSource.system());
    private final MemoryJournal journal = new MemoryJournal(InstantSource.fixed(HubFixture.NOW), leases::stands);
    private final HubFixture hub = new HubFixture(journal);
    private final Fence fence = held();
    private CaseId about = new CaseId(new UUID(0, 0));

    private Fence held() {
        return await(leases.take(Overdue.LEASE, "this node", Duration.ofHours(1)))
                .map(Lease::fence)
                .orElseThrow();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void decide(String delivery, Decision decision) {
        await(hub.send(delivery, decision, SANNE));
    }

    private void promised(String what, Instant due) {
        decide("open", Solving.open(new ContactId(new UUID(0, 1)), "late-order", ""));
        about = new CaseId(caseOpened());
        decide(what, Solving.promise(about, what, "Noor", due));
    }

    private UUID caseOpened() {
        return UUID.fromString(
                await(journal.keys("case", "", 1)).keySet().iterator().next().value());
    }

    private int broken(Instant now) {
        Tenure tenure = new Tenure(leases, Overdue.LEASE, "this node", Duration.ofHours(1));
        return await(new Overdue(new Overdue.Tools(tenure, journal, hub.lanes, () -> now)).breakDue(fence));
    }

    private List<Happened> breaches() {
        return hub.codec.read(await(journal.readAll(io.throughline.hub.journal.Position.START, 100))).stream()
                .filter(happened -> happened.event() instanceof PromiseBroken)
                .toList();
    }

    @Test
    void what_is_due_is_broken_once_and_by_the_hub() {
        promised("call back", DUE);
        assertThat(broken(DUE.minusSeconds(1))).isZero();
        assertThat(broken(DUE)).isOne();
        assertThat(broken(DUE)).isZero();
        assertThat(breaches()).singleElement().extracting(Happened::by).isEqualTo(Actor.HUB);
        assertThat(await(journal.keys(DuePromise.KEY, "", 10))).isEmpty();
    }

    @Test
    void what_was_kept_is_not_looked_at_any_more() {
        promised("call back", DUE);
        UUID promise = DuePromise.of(await(journal.keys(DuePromise.KEY, "", 1))
                        .keySet()
                        .iterator()
                        .next())
                .promise();
        decide("kept", Solving.keep(about, promise));
        assertThat(broken(DUE.plusSeconds(1))).isZero();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void a_node_whose_lease_has_passed_breaks_nothing() {
        promised("call back", DUE);
        Fence passed = fence;
        await(leases.present(Overdue.LEASE).compose(lease -> leases.release(lease.orElseThrow())));
        await(leases.take(Overdue.LEASE, "another node", Duration.ofHours(1)));
        Tenure tenure = new Tenure(leases, Overdue.LEASE, "this node", Duration.ofHours(1));
        Overdue late = new Overdue(new Overdue.Tools(tenure, journal, hub.lanes, () -> DUE));
        assertThat(late.breakDue(passed).otherwise(0).toCompletionStage().toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(10));
        assertThat(breaches()).isEmpty();
    }
}

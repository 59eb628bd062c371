package io.throughline.config.root;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** Event loops for the lanes, each as an executor that keeps order. */
final class LaneThreads extends VerticleBase {
    private final List<Executor> threads;

    private LaneThreads(List<Executor> threads) {
        this.threads = threads;
    }

    static Future<List<Executor>> start(Vertx vertx, int count) {
        List<Executor> threads = new CopyOnWriteArrayList<>();
        DeploymentOptions instances = new DeploymentOptions().setInstances(count);
        return vertx.deployVerticle(() -> new LaneThreads(threads), instances).map(id -> List.copyOf(threads));
    }

    @Override
    public Future<?> start() {
        threads.add(task -> context.runOnContext(go -> task.run()));
        return Future.succeededFuture();
    }
}

package io.throughline.config.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Sends requests from one event loop: as many at a time as there are connections, or at intended times. */
final class Load implements AutoCloseable {
    private static final long TICK_MILLIS = 1;
    private static final int QUEUED = 200_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final int connections;

    /** A request. */
    record Shot(Target target, Buffer body) {}

    /** Hears every good answer. */
    @FunctionalInterface
    interface Heard {
        /** The answer to what was due at the moment. */
        void answered(Buffer body, long dueNanos);
    }

    Load(Vertx vertx, int connections) {
        this.vertx = vertx;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(QUEUED));
    }

    /** Closed loop: each connection sends when its last answer came. How much can be done. */
    Measured closed(Target target, Supplier<Buffer> bodies, Duration length) {
        return closed(target.eventsPerRequest(), connection -> () -> new Shot(target, bodies.get()), length);
    }

    /** The same with requests of its own for each connection. */
    Measured closed(int eventsPerRequest, IntFunction<Supplier<Shot>> shots, Duration length) {
        return Wait.of(onLoop(() -> {
            Measured measured = new Measured(eventsPerRequest);
            long start = System.nanoTime();
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Promise<Void> ended = Promise.promise();
                next(shots.apply(i), measured, start + length.toNanos(), ended);
                all.add(ended.future());
            }
            return Future.all(all).map(done -> measured.in(Duration.ofNanos(System.nanoTime() - start)));
        }));
    }

    private void next(Supplier<Shot> shots, Measured measured, long end, Promise<Void> ended) {
        long sent = System.nanoTime();
        if (sent >= end) {
            ended.complete();
            return;
        }
        send(shots.get(), measured, sent, (body, due) -> {}).onComplete(done -> next(shots, measured, end, ended));
    }

    /** Sends all of them, as many at a time as there are connections. */
    Measured all(List<Shot> shots, Heard heard) {
        return Wait.of(onLoop(() -> {
            Measured measured = new Measured(1);
            long start = System.nanoTime();
            List<Future<Void>> sent = shots.stream()
                    .map(shot -> send(shot, measured, System.nanoTime(), heard))
                    .toList();
            return Future.join(sent).map(done -> measured.in(Duration.ofNanos(System.nanoTime() - start)));
        }));
    }

    /**
     * Open loop: requests are due at a steady rate whether or not the answers come; each is measured from the moment
     * it was due, so that a hub that stalls is not measured less often for it.
     */
    Measured open(Supplier<Shot> shots, double rate, Duration length, Heard heard) {
        return Wait.of(onLoop(() -> open(shots, rate, length, heard, new Measured(1))));
    }

    private Future<Measured> open(Supplier<Shot> shots, double rate, Duration length, Heard heard, Measured measured) {
        Promise<Measured> ended = Promise.promise();
        long start = System.nanoTime();
        long all = (long) (rate * length.toNanos() / 1e9);
        long[] counts = {0, 0};
        vertx.setPeriodic(TICK_MILLIS, timer -> {
            long due = Math.min(all, 1 + (long) ((System.nanoTime() - start) * rate / 1e9));
            while (counts[0] < due) {
                long intended = start + (long) (counts[0]++ * 1e9 / rate);
                send(shots.get(), measured, intended, heard).onComplete(done -> {
                    if (++counts[1] == all) {
                        ended.tryComplete(measured.in(Duration.ofNanos(System.nanoTime() - start)));
                    }
                });
            }
            if (counts[0] == all) {
                vertx.cancelTimer(timer);
            }
        });
        return ended.future();
    }

    /** Sends one; holds the body of a good answer. */
    Future<Buffer> one(Shot shot) {
        return client.request(shot.target().request())
                .compose(request -> request.send(shot.body()))
                .compose(answer -> good(answer, shot.target()));
    }

    private Future<Void> send(Shot shot, Measured measured, long due, Heard heard) {
        return one(shot)
                .onSuccess(body -> measured.done(System.nanoTime() - due))
                .onSuccess(body -> heard.answered(body, due))
                .onFailure(failure -> measured.failed(said(failure)))
                .otherwiseEmpty()
                .mapEmpty();
    }

    private static String said(Throwable failure) {
        return failure instanceof BenchFailed
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private static Future<Buffer> good(HttpClientResponse answer, Target target) {
        return answer.body()
                .compose(body -> answer.statusCode() == target.expected()
                        ? Future.succeededFuture(body)
                        : Future.failedFuture(new BenchFailed("status " + answer.statusCode())));
    }

    /** Everything of one load happens on one event loop, so that counting needs no locks. */
    private <T> Future<T> onLoop(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(go -> work.get().onComplete(done));
        return done.future();
    }

    @Override
    public void close() {
        Wait.of(client.shutdown(1, TimeUnit.SECONDS));
    }
}

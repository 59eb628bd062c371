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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends requests from one event loop: as many at a time as there are connections, or at intended times. */
final class Load {
    private static final long TICK_MILLIS = 1;
    private static final int ACCEPTED = 202;
    private static final int LONGEST_REFUSAL = 500;
    private static final int QUEUED = 200_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final int connections;

    Load(Vertx vertx, int connections) {
        this.vertx = vertx;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(QUEUED));
    }

    /** One request, to see whether it is accepted; says in words why not. */
    Future<Void> once(Target target, Buffer body) {
        return client.request(target.request())
                .compose(request -> request.send(body))
                .recover(failure -> Future.failedFuture(new IllegalStateException("No hub answers at " + target.host()
                        + ":" + target.port() + " (" + failure.getMessage() + ")")))
                .compose(response -> response.body()
                        .compose(answer -> response.statusCode() == ACCEPTED
                                ? Future.<Void>succeededFuture()
                                : Future.failedFuture(
                                        new IllegalStateException(refusal(response.statusCode(), answer)))));
    }

    private static String refusal(int status, Buffer answer) {
        String said = answer.toString();
        return "The hub answered the first event with " + status
                + (status == 401 ? ": is the key right? " : " ")
                + said.substring(0, Math.min(said.length(), LONGEST_REFUSAL));
    }

    /** Closed loop: each connection sends when its last answer came. How much can be done. */
    Future<Measured> closed(Target target, Supplier<Buffer> bodies, Duration length) {
        Measured measured = new Measured(target.eventsPerRequest());
        long start = System.nanoTime();
        long end = start + length.toNanos();
        java.util.List<Future<Void>> all = new java.util.ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Promise<Void> promise = Promise.promise();
            next(target, bodies, measured, end, promise);
            all.add(promise.future());
        }
        return Future.all(all).map(done -> measured.in(Duration.ofNanos(System.nanoTime() - start)));
    }

    private void next(Target target, Supplier<Buffer> bodies, Measured measured, long end, Promise<Void> ended) {
        long sent = System.nanoTime();
        if (sent >= end) {
            ended.complete();
            return;
        }
        send(target, bodies.get(), measured, sent).onComplete(done -> next(target, bodies, measured, end, ended));
    }

    /**
     * Open loop: requests are due at a steady rate whether or not the answers come; each is measured from the moment
     * it was due, so that a hub that stalls is not measured less often for it.
     */
    Future<Measured> open(Target target, Supplier<Buffer> bodies, double rate, Duration length) {
        Measured measured = new Measured(target.eventsPerRequest());
        Promise<Measured> ended = Promise.promise();
        long start = System.nanoTime();
        long all = (long) (rate * length.toNanos() / 1e9);
        long[] counts = {0, 0};
        vertx.setPeriodic(TICK_MILLIS, timer -> {
            long due = Math.min(all, (long) ((System.nanoTime() - start) * rate / 1e9));
            while (counts[0] < due) {
                long intended = start + (long) (counts[0]++ * 1e9 / rate);
                send(target, bodies.get(), measured, intended).onComplete(done -> {
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

    private Future<Void> send(Target target, Buffer body, Measured measured, long since) {
        return client.request(target.request())
                .compose(request -> request.send(body))
                .compose(Load::drained)
                .onSuccess(status -> answered(measured, status, since))
                .onFailure(failure -> measured.failed(failure.getClass().getSimpleName()))
                .otherwise(0)
                .mapEmpty();
    }

    private static Future<Integer> drained(HttpClientResponse response) {
        return response.end().map(response.statusCode());
    }

    private static void answered(Measured measured, int status, long since) {
        if (status == ACCEPTED) {
            measured.done(System.nanoTime() - since);
        } else {
            measured.failed("status " + status);
        }
    }

    Future<Void> close() {
        return client.shutdown(1, TimeUnit.SECONDS);
    }
}

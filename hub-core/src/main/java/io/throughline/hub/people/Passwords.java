package io.throughline.hub.people;

import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.auth.hashing.HashString;
import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes and checks passwords, on a thread of its own: it is meant to be slow, and nobody else shall wait for it.
 *
 * <p>PBKDF2 with HMAC-SHA-512; the number of iterations follows the advice of OWASP. Each hash says how it was made, so
 * a later number does not make old hashes unreadable.
 */
public final class Passwords implements AutoCloseable {
    /** Iterations in production. */
    public static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "pbkdf2";
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 64;
    private static final int MAX_WAITING = 100;

    private final SecureRandom random = new SecureRandom();
    private final HashingStrategy hashing = HashingStrategy.load();
    private final WorkerExecutor thread;
    private final int iterations;
    private final PasswordHash nobodys;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Hashes as in production. */
    public Passwords(Vertx vertx) {
        this(vertx, ITERATIONS);
    }

    /** Hashes with another number of iterations; tests are in a hurry. */
    public Passwords(Vertx vertx, int iterations) {
        this.thread = vertx.createSharedWorkerExecutor("passwords", 1);
        this.iterations = iterations;
        this.nobodys = nobodys();
    }

    /** Made of chance and of no password; it is compared as slowly as any other. */
    private PasswordHash nobodys() {
        String hash = readable(DIGEST_BYTES);
        return new PasswordHash(HashString.encode(hashing.get(ALGORITHM), parameters(), readable(SALT_BYTES), hash));
    }

    private String readable(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getEncoder().withoutPadding().encodeToString(chance);
    }

    private Map<String, String> parameters() {
        return Map.of("it", Integer.toString(iterations));
    }

    /** Holds what may be kept of a password. */
    public Future<PasswordHash> hash(String password) {
        return slowly(() -> hashNow(password));
    }

    /**
     * Holds whether this is the password. Without a hash it is not, and finding out takes as long, so nobody learns who
     * has an account.
     */
    public Future<Boolean> check(Optional<PasswordHash> hash, String password) {
        return slowly(() -> hashing.verify(hash.orElse(nobodys).value(), password) && hash.isPresent());
    }

    private <T> Future<T> slowly(Callable<T> work) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new ProblemException(Problems.busy()));
        }
        return thread.executeBlocking(work, false).onComplete(any -> waiting.decrementAndGet());
    }

    private PasswordHash hashNow(String password) {
        return new PasswordHash(hashing.hash(ALGORITHM, parameters(), readable(SALT_BYTES), password));
    }

    @Override
    public void close() {
        thread.close();
    }
}

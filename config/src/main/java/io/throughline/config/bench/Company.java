package io.throughline.config.bench;

import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.PasswordHash;
import io.throughline.hub.people.PostgresPeople;
import io.throughline.hub.people.PostgresSignIns;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.SignIn;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A large company: so many agents, so many queues with a telephone number each, and each agent serves three of them. Nobody
 * of them types a password: hashing five hundred of them would take longer than the measurement.
 */
record Company(int agents, int queues) {
    private static final String CSRF = "what-the-page-repeats";
    private static final int SECOND_QUEUE = 17;
    private static final int THIRD_QUEUE = 31;

    /** A folder with the same settings and these queues beside what was there. */
    Path config(Path usual, Path folder) {
        try (Stream<Path> files = Files.walk(usual)) {
            for (Path file : files.filter(file -> !file.equals(usual)).toList()) {
                Files.copy(file, folder.resolve(usual.relativize(file)));
            }
            Path queuesFile = folder.resolve("queues.yaml");
            String text = Files.readString(queuesFile);
            Files.writeString(queuesFile, text.replaceFirst("(?m)^queues:$", "queues:\n" + yaml()));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String yaml() {
        return IntStream.range(0, queues).mapToObj(this::yaml).collect(Collectors.joining());
    }

    private String yaml(int queue) {
        String members = IntStream.range(0, agents)
                .filter(agent -> serves(agent, queue))
                .mapToObj(Company::name)
                .collect(Collectors.joining(", "));
        return String.format(
                "  - { id: q%1$d, name: { nl: Q%1$d, en: Q%1$d }, phones: [\"%2$s\"], members: [%3$s] }%n",
                queue, phone(queue), members);
    }

    private boolean serves(int agent, int queue) {
        return Stream.of(agent, agent + SECOND_QUEUE, agent + THIRD_QUEUE).anyMatch(n -> n % queues == queue);
    }

    static String phone(int queue) {
        return String.format("+3120%07d", queue);
    }

    /** Agents' sign-in names are told from one another by their last digits. */
    static String name(int agent) {
        return String.format("bench-%04d", agent);
    }

    /** Everybody comes to work; holds their desks. */
    List<Desk> staff(Pool pool, int port) {
        PostgresPeople people = new PostgresPeople(pool);
        PostgresSignIns signIns = new PostgresSignIns(pool);
        return IntStream.range(0, agents)
                .mapToObj(agent -> Wait.of(comes(agent, people, signIns, port)))
                .toList();
    }

    private static Future<Desk> comes(int agent, PostgresPeople people, PostgresSignIns signIns, int port) {
        User user = User.named(new UserId(name(agent)), "Agent " + agent, Role.AGENT);
        ApiSecret secret = ApiSecret.random();
        Instant now = Instant.now();
        SignIn signIn = new SignIn(secret.hash(), user.id(), user.generation(), now, now, user.language(), CSRF);
        return people.add(user, new PasswordHash("none"))
                .compose(added -> signIns.add(signIn))
                .map(in -> new Desk(port, "throughline=" + secret.value()));
    }

    /** Something that an agent does at her desk. */
    static Load.Shot act(Desk desk, HttpMethod method, String path, JsonObject body) {
        return new Load.Shot(Target.write(method, desk.port(), "/api/v1" + path, desk.cookie(), CSRF), body.toBuffer());
    }
}

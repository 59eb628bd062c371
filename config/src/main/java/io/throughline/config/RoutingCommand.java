package io.throughline.config;

import io.throughline.config.journey.hub.Hub;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub routing}: tries routing plans on what really happened, before they count. */
@Command(name = "routing", mixinStandardHelpOptions = true, description = "Tries routing plans before they count.")
@SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
final class RoutingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about routing? See: hub routing --help");
    }

    @Command(
            name = "trial",
            mixinStandardHelpOptions = true,
            description = {
                "Tells what the plans of a file would have done with the newest calls and chats of seven days. Changes",
                "nothing. Ends with 1 when the file has mistakes, with 2 when it could not begin."
            })
    int trial(
            @Mixin HubOptions hub,
            @Parameters(
                            paramLabel = "FILE",
                            defaultValue = "config/routing.yaml",
                            description = "plans to try (default: ${DEFAULT-VALUE})")
                    Path file,
            @Option(
                            names = "--user",
                            paramLabel = "NAME",
                            defaultValue = "super1",
                            description = "sign-in name of a supervisor (default: ${DEFAULT-VALUE})")
                    String user,
            @Option(
                            names = "--password",
                            defaultValue = "${env:HUB_DEMO_PASSWORD:-}",
                            description = "her password (default: HUB_DEMO_PASSWORD)")
                    String password,
            @Option(
                            names = "--newest",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "how many contacts (default: ${DEFAULT-VALUE})")
                    int newest)
            throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            JsonObject wish =
                    new JsonObject().put("text", Files.readString(file)).put("newest", newest);
            String secret = HubOptions.given(password, "password")
                    .orElseThrow(() -> new CannotBegin("A password is needed: --password, or HUB_DEMO_PASSWORD."));
            print(attempt(hub, user, secret, wish));
            return ExitCode.OK;
        } catch (IOException unreadable) {
            err.println("There is no file " + file.toAbsolutePath());
            return ExitCode.USAGE;
        } catch (CannotBegin refused) {
            err.println(refused.getMessage());
            return ExitCode.USAGE;
        } catch (ExecutionException failed) {
            err.println(Failures.said(failed));
            return ExitCode.SOFTWARE;
        }
    }

    private static JsonObject attempt(HubOptions options, String user, String password, JsonObject wish)
            throws InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx();
        Hub hub = new Hub(vertx, options.address(), nanos -> {});
        try {
            Future<JsonObject> tried = hub.signIn(user, password)
                    .compose(signedIn -> signedIn.caller().post("/api/v1/routing/trial", wish));
            return tried.toCompletionStage().toCompletableFuture().get();
        } finally {
            hub.close()
                    .transform(closed -> vertx.close())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private void print(JsonObject tried) {
        PrintWriter out = spec.commandLine().getOut();
        tried.getJsonArray("items").stream().map(JsonObject.class::cast).forEach(each -> {
            String was = said(each.getJsonObject("was"));
            String would = said(each.getJsonObject("would"));
            String change = was.equals(would) ? "as it was: " + was : was + "  ->  " + would;
            out.println(each.getString("at") + "  " + each.getString("channel") + "  " + change);
        });
        out.println(tried.getInteger("contacts") + " contacts, " + tried.getInteger("differing")
                + " of them would have gone another way");
        out.flush();
    }

    private static String said(JsonObject way) {
        String priority = way.getInteger("priority") == null ? "" : ", priority " + way.getInteger("priority");
        String rule =
                way.getString("rule") == null ? "" : " (" + way.getString("plan") + "/" + way.getString("rule") + ")";
        return way.getString("queue") + priority + rule;
    }
}

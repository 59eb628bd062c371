package io.throughline.config.journey.play;

import io.throughline.config.journey.check.Check;
import io.throughline.config.journey.script.Script;
import io.throughline.config.journey.script.Step;
import io.throughline.config.journey.stage.NotInTime;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Story;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lives a script once, step by step; the first step that cannot be played ends it. */
final class Performance {
    private final Script script;
    private final Scene scene;
    private final String token;
    private final Pace pace;
    private final Teller teller;
    private final List<Checked> checks = new ArrayList<>();
    private Duration moment = Duration.ZERO;
    private Step current;

    Performance(Script script, Scene scene, String token, Pace pace, Teller teller) {
        this.script = script;
        this.scene = scene;
        this.token = token;
        this.pace = pace;
        this.teller = teller;
        this.current = script.steps().get(0);
    }

    Future<Lived> play() {
        Future<Void> played = Future.succeededFuture();
        for (Step step : script.steps()) {
            played = played.compose(before -> play(step));
        }
        return played.compose(before -> checkAll(script.afterwards()))
                .map(Optional.<String>empty())
                .recover(failure -> Future.succeededFuture(Optional.of(said(failure))))
                .compose(this::lived);
    }

    private Future<Void> play(Step step) {
        current = step;
        Duration before = moment;
        moment = step.when().after(before);
        return pace.wait(scene.patience().vertx(), before, moment)
                .compose(waited -> {
                    scene.at(moment.isNegative() ? Instant.now().plus(moment) : Instant.now());
                    return step.deed().play(scene, step.who());
                })
                .onSuccess(told -> teller.tell(moment, told))
                .compose(told -> checkAll(step.checks()));
    }

    private Future<Void> checkAll(List<Check> all) {
        Future<Void> done = Future.succeededFuture();
        for (Check check : all) {
            done = done.compose(before -> check(check)).onSuccess(this::took).mapEmpty();
        }
        return done;
    }

    private void took(Checked checked) {
        checks.add(checked);
        teller.checked(checked);
    }

    /** A check may become true a moment later: what was written is seen everywhere soon, not at once. */
    private Future<Checked> check(Check check) {
        Player player = scene.focus();
        String[] instead = {"the hub does not know her"};
        return scene.patience()
                .until(check.claim(), () -> look(check, player, instead), () -> instead[0])
                .map(passed -> new Checked(check.line(), scene.fill(check.claim()), Optional.empty()))
                .recover(failure -> failure instanceof NotInTime
                        ? Future.succeededFuture(
                                new Checked(check.line(), scene.fill(check.claim()), Optional.of(instead[0])))
                        : Future.failedFuture(failure));
    }

    private Future<Optional<Boolean>> look(Check check, Player player, String[] instead) {
        return scene.story(player)
                .compose(story -> story.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : check.test().look(scene, player, story.get()).map(found -> {
                            found.ifPresent(each -> instead[0] = each);
                            return found.isEmpty() ? Optional.of(true) : Optional.<Boolean>empty();
                        }));
    }

    private String said(Throwable failure) {
        return "line " + current.line() + ", " + current.who() + " " + current.verb() + ": "
                + (failure.getMessage() == null ? failure : failure.getMessage());
    }

    private Future<Lived> lived(Optional<String> failure) {
        failure.ifPresent(teller::failed);
        Future<Void> left = failure.isPresent() ? Leaving.of(scene) : Future.succeededFuture();
        return left.compose(done -> scene.story(scene.focus()))
                .compose(story -> story.isEmpty() ? Future.succeededFuture(story) : whole(story.get()))
                .otherwise(Optional.<Story>empty())
                .map(story -> new Lived(token, scene.focus().name(), List.copyOf(checks), failure, story));
    }

    private Future<Optional<Story>> whole(Story story) {
        return scene.timeline(story)
                .map(timeline -> Optional.of(new Story(story.json()
                        .copy()
                        .put("timeline", new JsonArray(timeline))
                        .putNull("more"))));
    }
}

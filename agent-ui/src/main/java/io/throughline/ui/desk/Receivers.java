package io.throughline.ui.desk;

import io.throughline.hub.handoff.Target;
import io.throughline.hub.handoff.Target.Kind;
import io.throughline.hub.people.User;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.queues.Branch;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** To whom a contact can be handed over, by name. */
public final class Receivers {
    /** Who, as a request names it. */
    public record To(Kind kind, String id) {}

    private final Queues queues;
    private final Function<String, Optional<User>> staff;

    /** These queues, branches and members of staff by id. */
    public Receivers(Queues queues, Function<String, Optional<User>> staff) {
        this.queues = queues;
        this.staff = staff;
    }

    Target target(To to, Locale language) {
        return new Target(to.kind(), to.id(), name(to, language));
    }

    /** What the customer is told, in her language; in both where hers is not known. */
    String announce(To to, boolean stay, Optional<String> language) {
        Optional<Locale> known = language.flatMap(Languages::of);
        return known.map(hers -> announce(to, stay, hers))
                .orElseGet(() -> announce(to, stay, Languages.DUTCH) + "\n" + announce(to, stay, Locale.ENGLISH));
    }

    private String announce(To to, boolean stay, Locale language) {
        String name = name(to, language);
        if (stay) {
            return language.equals(Languages.DUTCH)
                    ? "Ik zoek " + name + " voor u en blijf zo lang bij u. U hoeft niets opnieuw te vertellen."
                    : "I am looking for " + name + " and stay with you until then. You need not repeat anything.";
        }
        return language.equals(Languages.DUTCH)
                ? name + " helpt u verder. U hoeft niets opnieuw te vertellen."
                : name + " takes over. You need not repeat anything.";
    }

    private String name(To to, Locale language) {
        return switch (to.kind()) {
            case QUEUE ->
                queues.queue(to.id()).map(queue -> queue.name().in(language)).orElseThrow(() -> unknown("is no queue"));
            case STORE -> queues.branch(to.id()).map(Branch::name).orElseThrow(() -> unknown("is no branch"));
            case AGENT ->
                staff.apply(to.id())
                        .filter(User::active)
                        .map(User::name)
                        .orElseThrow(() -> unknown("is nobody who works here"));
        };
    }

    private static FlawedRequest unknown(String detail) {
        return new FlawedRequest("/to/id", detail);
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.handoff.HandingOff.CallAt;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.handoff.Target.Kind;
import io.throughline.hub.people.User;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.queues.Branch;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Languages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** To whom a contact can be handed over, by name. */
public final class Receivers {
    /** Who, as a request names it. */
    public record To(Kind kind, String id) {}

    /** Where and when the customer is called back, as a request says it; at once without {@code at}. */
    public record Call(String number, Optional<Instant> at) {}

    private final Queues queues;
    private final Function<String, Optional<User>> staff;
    private final HandleReader handles;

    /** These queues, branches and members of staff by id. */
    public Receivers(Queues queues, Function<String, Optional<User>> staff, HandleReader handles) {
        this.queues = queues;
        this.handles = handles;
        this.staff = staff;
    }

    Target target(To to, Locale language) {
        return new Target(to.kind(), to.id(), name(to, language));
    }

    /** How the customer is called back; nothing for a handoff of another kind. */
    Optional<CallAt> call(To to, Optional<Call> call, Locale language, Instant now) {
        if (to.kind() != Kind.CALLBACK) {
            return Optional.empty();
        }
        Handle number = call.flatMap(it -> handles.read(HandleKind.PHONE, it.number()))
                .orElseThrow(() ->
                        new FlawedRequest("/call/number", "must hold " + HandleReader.expectation(HandleKind.PHONE)));
        boolean dutch = language.equals(Languages.DUTCH);
        return Optional.of(new CallAt(
                number.value(),
                call.flatMap(Call::at).filter(now::isBefore).orElse(now),
                (dutch ? "Terugbellen op " : "Call back ") + handles.display(number)));
    }

    /** What the customer is told, in her language; in both where hers is not known. */
    String announce(To to, boolean stay, Optional<String> language) {
        Optional<Locale> known = language.flatMap(Languages::of);
        return known.map(hers -> announce(to, stay, hers))
                .orElseGet(() -> announce(to, stay, Languages.DUTCH) + "\n" + announce(to, stay, Locale.ENGLISH));
    }

    private String announce(To to, boolean stay, Locale language) {
        String name = name(to, language);
        if (to.kind() == Kind.CALLBACK) {
            return language.equals(Languages.DUTCH)
                    ? name + " belt u terug. U hoeft niets opnieuw te vertellen."
                    : name + " calls you back. You need not repeat anything.";
        }
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
            case QUEUE, CALLBACK ->
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

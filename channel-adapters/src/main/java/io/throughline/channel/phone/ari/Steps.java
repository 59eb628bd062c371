package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.Wish;
import io.throughline.channel.phone.ari.Call.Place;
import io.throughline.hub.contact.AgentRef;
import java.util.List;
import java.util.Optional;

/**
 * What has to be done next so that a call becomes what the hub wants. Pure, and from whatever the call is in: a step that
 * failed is found again, one that was not needed any more is not.
 */
final class Steps {
    private Steps() {}

    /**
     * The next step; nothing when the call is as it should be.
     *
     * @param due what the caller is to be told now, if nobody talks to her; mostly nothing
     */
    static Optional<Step> next(Call call, Wish wish, List<String> due) {
        return call.gone() ? clearing(call) : leaving(call, wish).or(() -> serving(call, wish, due));
    }

    /** Nobody stays behind when the caller has gone. */
    private static Optional<Step> clearing(Call call) {
        return call.legs().stream()
                .filter(leg -> !leg.leaving())
                .findFirst()
                .<Step>map(leg -> new Step.Cancel(leg, false))
                .or(() -> call.bridge().map(Step.CloseBridge::new));
    }

    /** Telephones that have no part in it any more are hung up first. */
    private static Optional<Step> leaving(Call call, Wish wish) {
        if (wish.kind() == Wish.Kind.OVER && !call.leaving()) {
            return Optional.of(new Step.HangUp());
        }
        return call.legs().stream()
                .filter(leg -> !leg.leaving() && !belongs(leg, wish))
                .findFirst()
                .map(leg -> new Step.Cancel(leg, wish.talks() && !leg.up()));
    }

    private static Optional<Step> serving(Call call, Wish wish, List<String> due) {
        if (wish.kind() == Wish.Kind.OVER) {
            return Optional.empty();
        }
        Optional<Leg> leg = wish.agent().map(AgentRef::id).flatMap(call::legOf);
        if (call.dialling()) {
            return calling(call, wish, leg);
        }
        if (!call.answered()) {
            return Optional.of(new Step.Answer());
        }
        List<Leg> talkers = call.legs().stream()
                .filter(each -> !each.leaving() && together(each, wish))
                .toList();
        Optional<Step> caller = talkers.isEmpty() ? waiting(call, due) : talking(call, talkers);
        return caller.or(() -> consulting(call, wish))
                .or(() -> ringing(call, wish, leg))
                .or(() -> asking(call, wish));
    }

    /** The agent's telephone first: no customer answers a call that nobody is in. */
    private static Optional<Step> calling(Call call, Wish wish, Optional<Leg> leg) {
        Optional<Step> customer =
                leg.filter(Leg::up).filter(up -> call.place() == Place.ABSENT).map(Step.Dial::new);
        return customer.or(() -> ringing(call, wish, leg));
    }

    /** Who handed over stays only if she is on the line already. */
    private static boolean belongs(Leg leg, Wish wish) {
        return wish.isFor(leg.agent()) || wish.asks(leg.agent()) || (leg.up() && wish.lets(leg.agent()));
    }

    /** Whoever holds with the key of her telephone stays in the bridge: Asterisk plays the music then. */
    private static boolean together(Leg leg, Wish wish) {
        boolean part = wish.isFor(leg.agent()) || wish.lets(leg.agent());
        boolean holds = wish.kind() == Wish.Kind.HELD && leg.holding() && leg.joined() && !wish.consults(leg.agent());
        return part && leg.up() && (holds || wish.kind() == Wish.Kind.TALKING);
    }

    private static Optional<Step> talking(Call call, List<Leg> talkers) {
        return gathering(call, talkers)
                .or(() -> call.bridge()
                        .filter(any -> call.place() != Place.BRIDGE)
                        .map(Step.JoinCaller::new));
    }

    /** Lets agents hear each other. */
    private static Optional<Step> gathering(Call call, List<Leg> talkers) {
        if (call.bridge().isEmpty()) {
            return Optional.of(new Step.OpenBridge());
        }
        return talkers.stream()
                .filter(leg -> !leg.joined())
                .findFirst()
                .map(leg -> new Step.JoinAgent(call.bridge().get(), leg));
    }

    /** The agent and the colleague whom she asks talk in the bridge that the caller has left. */
    private static Optional<Step> consulting(Call call, Wish wish) {
        List<Leg> both = call.legs().stream()
                .filter(leg -> leg.up() && !leg.leaving() && wish.consults(leg.agent()))
                .toList();
        return both.isEmpty() ? Optional.empty() : gathering(call, both);
    }

    /** Somebody else's telephone rings while they talk. */
    private static Optional<Step> asking(Call call, Wish wish) {
        return wish.asked()
                .filter(other -> call.legOf(other.agent().id()).isEmpty()
                        && !call.refused().equals(other.asking()))
                .map(other -> new Step.Ring(other.agent().id(), other.asking(), wish.caller()));
    }

    private static Optional<Step> waiting(Call call, List<String> due) {
        if (call.place() == Place.BRIDGE && call.bridge().isPresent()) {
            return Optional.of(new Step.PartCaller(call.bridge().get()));
        }
        if (!due.isEmpty() && call.place() == Place.MUSIC) {
            return Optional.of(new Step.Tell(due));
        }
        return call.place() == Place.MUSIC || call.place() == Place.TOLD
                ? Optional.empty()
                : Optional.of(new Step.Music());
    }

    private static Optional<Step> ringing(Call call, Wish wish, Optional<Leg> leg) {
        boolean inVain = call.refused().equals(wish.asking());
        return wish.agent()
                .filter(agent -> leg.isEmpty() && !inVain)
                .map(agent -> new Step.Ring(agent.id(), wish.asking(), wish.caller()));
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.handoff.Briefing.KnownAnswer;
import io.throughline.hub.handoff.Briefing.Line;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.handoff.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A handoff as the contract has it. */
public record HandoffView(
        UUID id,
        UUID contact,
        NamedView from,
        Target to,
        String why,
        List<Line> lines,
        List<KnownAnswer> doNotAsk,
        Optional<String> nextStep,
        boolean stay,
        Instant at,
        State state,
        Optional<String> acknowledgedBy,
        Optional<Instant> acknowledgedAt) {

    /** Of this handoff. */
    public static HandoffView of(Handoff it) {
        return new HandoffView(
                it.id().value(),
                it.contact().value(),
                NamedView.of(it.sender()),
                it.to(),
                it.why(),
                it.briefing().lines(),
                it.briefing().doNotAsk(),
                Optional.of(it.briefing().nextStep()).filter(step -> !step.isBlank()),
                it.stay(),
                it.at(),
                it.state(),
                it.acknowledgedBy().map(AgentRef::name),
                it.settledAt().filter(when -> it.state() == State.ACKNOWLEDGED));
    }
}

package io.throughline.ui.desk;

import io.throughline.hub.draft.Draft;
import io.throughline.hub.draft.Draft.Kind;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote and has not sent. */
public record DraftView(UUID contact, Kind kind, String text, long basedOn, Instant at) {
    /** As the contract has it. */
    public static DraftView of(Draft draft) {
        return new DraftView(draft.contact().value(), draft.kind(), draft.text(), draft.basedOn(), draft.at());
    }
}

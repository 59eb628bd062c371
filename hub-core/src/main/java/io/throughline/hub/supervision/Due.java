package io.throughline.hub.supervision;

import io.throughline.hub.cases.CaseId;
import java.time.Instant;

/**
 * A promise that somebody has to look at: not settled yet, or broken by itself because nobody settled it.
 *
 * @param broken it broke by itself
 */
record Due(Subject subject, CaseId caseId, String what, String owner, Instant due, boolean broken) {
    Due of(String newOwner) {
        return new Due(subject, caseId, what, newOwner, due, broken);
    }

    Due broke() {
        return new Due(subject, caseId, what, owner, due, true);
    }
}

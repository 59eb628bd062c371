package io.throughline.ui.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.MoodSource;
import io.throughline.ui.cases.CaseView;
import io.throughline.ui.customer.CustomerView;
import io.throughline.ui.customer.MoodView;
import io.throughline.ui.desk.CardView;
import io.throughline.ui.desk.HandoffView;
import io.throughline.ui.store.PurchaseView;
import io.throughline.ui.store.ReturnView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A story as the contract has it. */
record StoryView(
        CustomerView customer,
        long version,
        Optional<Instant> since,
        List<RecordView> persons,
        Optional<String> headline,
        ContactNumber contactNumber,
        int repeats,
        List<RepeatView> repeatedQuestions,
        Optional<MoodView> mood,
        List<MoodPoint> moods,
        List<CardView> openContacts,
        List<CaseView> cases,
        List<HandoffView> handoffs,
        List<ReturnView> returns,
        List<PurchaseView> purchases,
        List<LinkView> links,
        List<ProposalView> linkProposals,
        List<PinView> pins,
        List<EntryView> timeline,
        Optional<String> more) {

    /** What a colleague keeps on top. */
    record PinView(EntryView entry, Instant at, String by) {}

    /** One record of the person. */
    record RecordView(UUID id, Optional<String> name, long version) {}

    /** This is her n-th contact in so many days. */
    record ContactNumber(long count, int days) {}

    /** She was asked something that was known. */
    record RepeatView(
            UUID id,
            Instant at,
            @JsonProperty("case") UUID about,
            String question,
            String label,
            Instant knownSince,
            String knownBy,
            String askedBy,
            Optional<UUID> contact) {}

    /** How she felt at a moment. */
    record MoodPoint(Face face, MoodSource source, Instant at, Optional<String> by, Optional<UUID> contact) {}

    /** One person with another record. */
    record LinkView(UUID id, UUID other, String evidence, Grade grade, Instant at, String by) {}

    /** Perhaps one person with another record. */
    record ProposalView(UUID other, Optional<String> name, String evidence, Grade grade, Instant at) {}
}

package io.throughline.hub.briefing;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.cases.Knowledge;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.story.Context;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Question;
import io.throughline.hub.topics.Question.KnownFrom;
import io.throughline.hub.topics.Topics;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers the questions whose answer lies in the customer's newest purchase: where, when and what she bought. Which
 * those are, the topics say.
 */
public final class KnownFromPurchase implements Knowledge {
    private final Topics topics;
    private final Telling telling;

    /** Knowledge about the questions of these topics. */
    public KnownFromPurchase(Topics topics, Telling telling) {
        this.topics = topics;
        this.telling = telling;
    }

    @Override
    public Optional<Fact> about(Context context, Case about, String question) {
        return newest(context).flatMap(purchase -> about(purchase, about, question, Telling.ENGLISH));
    }

    /** The newest purchase that the record knows. */
    public static Optional<Purchase> newest(Context context) {
        return context.get(Purchases.SLICE).newest().stream().findFirst();
    }

    /** What a purchase answers, in the reader's language. */
    public Optional<Fact> about(Purchase purchase, Case about, String question, Locale language) {
        return topics.topic(about.topic())
                .flatMap(topic -> topic.question(question))
                .flatMap(Question::knownFrom)
                .map(from -> fact(question, answer(purchase, from, language), purchase.at()));
    }

    private static Fact fact(String question, String answer, Instant at) {
        return new Fact(question, answer, at, "", Optional.empty(), Optional.empty());
    }

    private String answer(Purchase purchase, KnownFrom from, Locale language) {
        return switch (from) {
            case PURCHASE_PLACE -> telling.place(purchase.branch().id(), language);
            case PURCHASE_DATE -> telling.moment(purchase.at(), language);
            case PURCHASE_ARTICLE ->
                purchase.lines().stream().map(PurchaseLine::name).collect(Collectors.joining(", "));
            case PURCHASE_REFERENCE -> purchase.reference().value();
        };
    }
}

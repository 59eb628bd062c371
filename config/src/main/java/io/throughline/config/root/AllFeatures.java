package io.throughline.config.root;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.later.Laters;
import io.throughline.hub.mention.Mentions;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.pin.Pins;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Features;

/** The features of the hub. Adding one adds a line here and touches no other feature. */
public final class AllFeatures {
    private AllFeatures() {}

    /** All of them, in the order in which they are written. */
    public static Features all() {
        return new Features(
                AllFeatures::title,
                Identity.FEATURE,
                Contacts.FEATURE,
                Browsing.FEATURE,
                Cases.FEATURE,
                Handoffs.FEATURE,
                Laters.FEATURE,
                Mentions.FEATURE,
                Moods.FEATURE,
                Pins.FEATURE,
                Purchases.FEATURE,
                Returns.FEATURE);
    }

    private static String title(Context context) {
        return context.get(Identity.SLICE).name().orElse("");
    }
}

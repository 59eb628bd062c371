package io.throughline.hub.browsing;

import io.throughline.hub.story.Event;

/** What a customer can do on the website beside writing to us. */
public sealed interface BrowsingEvent extends Event {
    /** She looked at a page. */
    record PageViewed(String url, String title) implements BrowsingEvent {}

    /** She searched. {@code results} is how many were found. */
    record SiteSearched(String query, int results) implements BrowsingEvent {}
}

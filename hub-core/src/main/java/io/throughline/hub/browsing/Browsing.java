package io.throughline.hub.browsing;

import io.throughline.hub.browsing.BrowsingEvent.PageViewed;
import io.throughline.hub.browsing.BrowsingEvent.SiteSearched;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a customer did on the website lately.
 *
 * @param searches oldest first, the newest {@value #MAX_SEARCHES}
 * @param pageViews how many pages she ever looked at
 */
public record Browsing(List<Search> searches, Optional<Page> lastPage, int pageViews) {
    private static final int MAX_SEARCHES = 10;
    private static final int MAX_TEXT = 2_000;

    /** A search on the site; {@code event} is where the journal has it. */
    public record Search(UUID event, String query, int results, Instant at) {}

    /** A page she looked at. */
    public record Page(UUID event, String url, String title, Instant at) {}

    /** The slice of the context. */
    public static final Slice<Browsing> SLICE =
            new Slice<>("browsing", Browsing.class, new Browsing(List.of(), Optional.empty(), 0), Browsing::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Browsing> FEATURE = Feature.of(
            SLICE, Map.of("web.page-viewed.v1", PageViewed.class, "web.site-searched.v1", SiteSearched.class));

    private Browsing after(Happened happened) {
        if (happened.event() instanceof PageViewed viewed) {
            Page page = new Page(happened.envelope().id(), viewed.url(), viewed.title(), happened.at());
            return new Browsing(searches, Optional.of(page), pageViews + 1);
        }
        return happened.event() instanceof SiteSearched searched
                ? new Browsing(with(searched, happened), lastPage, pageViews)
                : this;
    }

    private List<Search> with(SiteSearched searched, Happened happened) {
        Search search = new Search(happened.envelope().id(), searched.query(), searched.results(), happened.at());
        return Stream.concat(searches.stream(), Stream.of(search))
                .skip(Math.max(0, searches.size() + 1 - MAX_SEARCHES))
                .toList();
    }

    /** She looked at a page. */
    public static Decision view(String url, String title) {
        return written(new PageViewed(url, title), url, title);
    }

    /** She searched. */
    public static Decision search(String query, int results) {
        return written(new SiteSearched(query, results), query, "");
    }

    private static Decision written(Event event, String one, String two) {
        boolean tooLong = one.length() > MAX_TEXT || two.length() > MAX_TEXT;
        return (context, occasion) -> tooLong
                ? Decided.refuse("text-length", "An address, title or search has at most " + MAX_TEXT + " characters.")
                : Decided.events(event);
    }
}

package io.throughline.config.journey.hub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a hub answers. */
public record HubAddress(String host, int port, boolean tls) {
    /** Reads {@code http://host:port}; empty when it is no such address. */
    public static Optional<HubAddress> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean tls = scheme.equals("https");
            if (uri.getHost() == null || !(tls || scheme.equals("http"))) {
                return Optional.empty();
            }
            int usual = tls ? 443 : 80;
            return Optional.of(new HubAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), tls));
        } catch (URISyntaxException notAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}

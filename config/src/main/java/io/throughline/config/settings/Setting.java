package io.throughline.config.settings;

/**
 * The settings. The constant is the name of the environment variable; the path is the place in {@code hub.yaml}; the
 * default is written as it would be in the file, blank where there is none.
 */
enum Setting {
    HUB_DATA("data", "data"),
    HUB_CONFIG("config", "config"),
    HUB_HOST("host", "127.0.0.1"),
    HUB_HTTP_PORT("http.port", "8080"),
    HUB_MANAGEMENT_PORT("management.port", "9090"),
    HUB_MANAGEMENT_HOST("management.host", "127.0.0.1"),
    HUB_ROLES("roles", "core, phone, web, store, ui"),
    HUB_DATABASE_URL("database.url", "", true),
    HUB_ADMIN_PASSWORD("admin.password", "", true),
    HUB_DEMO("demo.enabled", "false"),
    HUB_DEMO_API_KEY("demo.api-key", "", true),
    HUB_DEMO_PASSWORD("demo.password", "", true),
    HUB_CLUSTER_HOST("cluster.host", "127.0.0.1"),
    HUB_CLUSTER_PORT("cluster.port", "5701"),
    HUB_CLUSTER_DISCOVERY("cluster.discovery", "list"),
    HUB_CLUSTER_MEMBERS("cluster.members", ""),
    HUB_CLUSTER_SERVICE("cluster.service", ""),
    HUB_CLUSTER_SIZE("cluster.size", ""),
    HUB_CLUSTER_PUBLIC_ADDRESS("cluster.public-address", ""),
    HUB_CLUSTER_PUBLIC_BUS_ADDRESS("cluster.public-bus-address", ""),
    HUB_CLUSTER_OUTBOUND_PORTS("cluster.outbound-ports", ""),
    HUB_WEB_ORIGINS("web.origins", ""),
    HUB_WEB_SHOP_SECRET("web.shop-secret", "", true),
    HUB_LIMIT_BODY_BYTES("limits.body-bytes", "1048576"),
    HUB_LIMIT_EVENT_BYTES("limits.event-bytes", "65536"),
    HUB_LIMIT_BATCH_EVENTS("limits.batch-events", "1000"),
    HUB_LIMIT_EVENTS_PER_SECOND("limits.events-per-second", "50000"),
    HUB_OFFER_SECONDS("desk.offer-seconds", "20"),
    HUB_SESSION_HOURS("desk.session-hours", "12"),
    HUB_PAGES("desk.pages", "8"),
    HUB_GRACE_SECONDS("desk.grace-seconds", "60"),
    HUB_STOP_NOTICE_SECONDS("stop.notice-seconds", "0"),
    HUB_STOP_PATIENCE_SECONDS("stop.patience-seconds", "15");

    private final String path;
    private final String standard;
    private final boolean secret;

    Setting(String path, String standard) {
        this(path, standard, false);
    }

    Setting(String path, String standard, boolean secret) {
        this.path = path;
        this.standard = standard;
        this.secret = secret;
    }

    String path() {
        return path;
    }

    String standard() {
        return standard;
    }

    boolean secret() {
        return secret;
    }
}

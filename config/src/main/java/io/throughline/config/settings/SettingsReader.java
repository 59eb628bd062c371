package io.throughline.config.settings;

import static io.throughline.config.settings.Setting.*;

import io.throughline.config.settings.Settings.Address;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the texts of the settings into the records, noting what is wrong with each. */
final class SettingsReader {
    private static final int PASSWORD_LENGTH = 8;
    private static final int KEY_LENGTH = 16;

    private final Values values;

    SettingsReader(Values values) {
        this.values = values;
    }

    Settings read() {
        return new Settings(
                path(HUB_DATA),
                path(HUB_CONFIG),
                new Address(host(HUB_HOST), port(HUB_HTTP_PORT)),
                new Address(host(HUB_MANAGEMENT_HOST), port(HUB_MANAGEMENT_PORT)),
                roles(),
                databaseUrl(),
                secret(HUB_ADMIN_PASSWORD, PASSWORD_LENGTH),
                new DemoSettings(
                        flag(HUB_DEMO),
                        secret(HUB_DEMO_API_KEY, KEY_LENGTH),
                        secret(HUB_DEMO_PASSWORD, PASSWORD_LENGTH)),
                new ClusterSettings(host(HUB_CLUSTER_HOST), port(HUB_CLUSTER_PORT), members()),
                new WebSettings(origins(), secret(HUB_WEB_SHOP_SECRET, KEY_LENGTH)),
                limits(),
                desk());
    }

    private LimitSettings limits() {
        return new LimitSettings(
                number(HUB_LIMIT_BODY_BYTES, 1024, 64 << 20),
                number(HUB_LIMIT_EVENT_BYTES, 1024, 1 << 20),
                number(HUB_LIMIT_BATCH_EVENTS, 1, 10_000),
                number(HUB_LIMIT_EVENTS_PER_SECOND, 1, 10_000_000));
    }

    private DeskSettings desk() {
        return new DeskSettings(
                Duration.ofSeconds(number(HUB_OFFER_SECONDS, 5, 300)),
                Duration.ofHours(number(HUB_SESSION_HOURS, 1, 72)));
    }

    private String text(Setting setting) {
        Optional<String> text = values.text(setting);
        if (text.isEmpty()) {
            values.wrong(setting, "must not be blank");
        }
        return text.orElse("");
    }

    private Path path(Setting setting) {
        try {
            return Path.of(text(setting)).toAbsolutePath().normalize();
        } catch (InvalidPathException notPath) {
            values.wrong(setting, "must be a directory: " + notPath.getReason());
            return Path.of("").toAbsolutePath();
        }
    }

    private String host(Setting setting) {
        String host = text(setting);
        if (!host.matches("[A-Za-z0-9.:%_-]*")) {
            values.wrong(setting, "must be an address or a host name, not '" + host + "'");
        }
        return host;
    }

    private int port(Setting setting) {
        return number(setting, 0, 65_535);
    }

    private int number(Setting setting, int least, int most) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // said below, together with the limits
        }
        values.wrong(setting, "must be a whole number from " + least + " to " + most + ", not '" + text + "'");
        return least;
    }

    private boolean flag(Setting setting) {
        String text = text(setting);
        if (!text.equals("true") && !text.equals("false")) {
            values.wrong(setting, "must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private Optional<Secret> secret(Setting setting, int length) {
        Optional<String> text = values.text(setting);
        if (text.isPresent() && text.get().length() < length) {
            values.wrong(setting, "must have at least " + length + " characters");
        }
        return text.map(Secret::new);
    }

    private Optional<Secret> databaseUrl() {
        Optional<Secret> url = secret(HUB_DATABASE_URL, 1);
        if (url.isPresent() && !url.get().value().matches("postgresql://[^:@/\\s]+:[^@\\s]*@[^/\\s]+/\\S+")) {
            values.wrong(HUB_DATABASE_URL, "must look like postgresql://user:password@host:5432/database");
        }
        return url;
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words(HUB_ROLES)) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
            role.ifPresentOrElse(
                    roles::add,
                    () -> values.wrong(
                            HUB_ROLES,
                            "has no role '" + word + "'; known: "
                                    + Arrays.stream(Role.values())
                                            .map(Role::word)
                                            .collect(Collectors.joining(", "))));
        }
        return Set.copyOf(roles);
    }

    private List<String> members() {
        List<String> members = words(HUB_CLUSTER_MEMBERS);
        members.stream()
                .filter(member -> !member.matches("[A-Za-z0-9._-]+:\\d{1,5}"))
                .forEach(member -> values.wrong(HUB_CLUSTER_MEMBERS, "must be host:port, not '" + member + "'"));
        return members;
    }

    private Set<String> origins() {
        List<String> origins = words(HUB_WEB_ORIGINS);
        origins.stream()
                .filter(origin -> !origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"))
                .forEach(origin ->
                        values.wrong(HUB_WEB_ORIGINS, "must be like https://shop.example, not '" + origin + "'"));
        return Set.copyOf(origins);
    }

    private List<String> words(Setting setting) {
        return Arrays.stream(values.text(setting).orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package io.throughline.config.settings;

import static io.throughline.config.settings.Setting.*;

import io.throughline.config.settings.Settings.Address;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the texts of the settings into the records, noting what is wrong with each. */
final class SettingsReader {
    private static final int PASSWORD_LENGTH = 8;
    private static final int KEY_LENGTH = 16;

    private final Values values;
    private final Texts texts;

    SettingsReader(Values values) {
        this.values = values;
        this.texts = new Texts(values);
    }

    Settings read(Map<String, Secret> phonePasswords) {
        return new Settings(
                path(HUB_DATA),
                path(HUB_CONFIG),
                new Address(texts.host(HUB_HOST), texts.port(HUB_HTTP_PORT)),
                new Address(texts.host(HUB_MANAGEMENT_HOST), texts.port(HUB_MANAGEMENT_PORT)),
                roles(),
                databaseUrl(),
                secret(HUB_ADMIN_PASSWORD, PASSWORD_LENGTH),
                new DemoSettings(
                        texts.flag(HUB_DEMO),
                        secret(HUB_DEMO_API_KEY, KEY_LENGTH),
                        secret(HUB_DEMO_PASSWORD, PASSWORD_LENGTH)),
                new ClusterReader(values, texts).read(),
                new WebSettings(origins(), secret(HUB_WEB_SHOP_SECRET, KEY_LENGTH)),
                limits(),
                desk(),
                Duration.ofSeconds(texts.number(HUB_STOP_NOTICE_SECONDS, 0, 300)),
                Duration.ofSeconds(texts.number(HUB_STOP_PATIENCE_SECONDS, 1, 300)),
                phonePasswords);
    }

    private LimitSettings limits() {
        return new LimitSettings(
                texts.number(HUB_LIMIT_BODY_BYTES, 1024, 64 << 20),
                texts.number(HUB_LIMIT_EVENT_BYTES, 1024, 1 << 20),
                texts.number(HUB_LIMIT_BATCH_EVENTS, 1, 10_000),
                texts.number(HUB_LIMIT_EVENTS_PER_SECOND, 1, 10_000_000));
    }

    private DeskSettings desk() {
        return new DeskSettings(
                Duration.ofSeconds(texts.number(HUB_OFFER_SECONDS, 5, 300)),
                Duration.ofHours(texts.number(HUB_SESSION_HOURS, 1, 72)),
                texts.number(HUB_PAGES, 1, 10_000),
                Duration.ofSeconds(texts.number(HUB_GRACE_SECONDS, 2, 3_600)));
    }

    private Path path(Setting setting) {
        try {
            return Path.of(texts.text(setting)).toAbsolutePath().normalize();
        } catch (InvalidPathException notPath) {
            values.wrong(setting, "must be a directory: " + notPath.getReason());
            return Path.of("").toAbsolutePath();
        }
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
        for (String word : texts.words(HUB_ROLES)) {
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

    private Set<String> origins() {
        List<String> origins = texts.words(HUB_WEB_ORIGINS);
        origins.stream()
                .filter(origin -> !origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"))
                .forEach(origin ->
                        values.wrong(HUB_WEB_ORIGINS, "must be like https://shop.example, not '" + origin + "'"));
        return Set.copyOf(origins);
    }
}

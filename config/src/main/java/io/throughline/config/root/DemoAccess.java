package io.throughline.config.root;

import io.throughline.config.settings.Secret;
import io.throughline.config.settings.Settings;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.DemoPeople;
import io.throughline.hub.people.Scope;
import io.throughline.hub.people.User;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;

/**
 * How one gets into a demonstration: a password for all invented staff and a key for machines. What the settings do not
 * say is made once and kept beside the data, so that it is the same at the next start.
 */
public record DemoAccess(String password, String apiKey) {
    private static final String FILE = "demo.properties";
    private static final String PASSWORD = "password";
    private static final String API_KEY = "api-key";
    private static final int SHORT = 10;

    static DemoAccess of(Settings settings) {
        Properties kept = kept(settings.data());
        String password = settings.demo().password().map(Secret::value).orElse(kept.getProperty(PASSWORD));
        String key = settings.demo().apiKey().map(Secret::value).orElse(kept.getProperty(API_KEY));
        return new DemoAccess(password, key);
    }

    private static Properties kept(Path data) {
        Path file = data.resolve(FILE);
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
                return kept;
            }
            kept.setProperty(PASSWORD, ApiSecret.random().value().substring(0, SHORT));
            kept.setProperty(API_KEY, ApiSecret.random().value());
            Files.createDirectories(data);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, "How one gets into this demonstration");
            }
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    /** The invented staff, by their sign-in names. */
    public static List<User> staff() {
        return DemoPeople.all();
    }

    /** Who was let in at an earlier start gets the password of this one. */
    Future<Void> letIn(Access access) {
        return access.joining()
                .together(staff(), password)
                .compose(done -> access.keys().find(new ApiSecret(apiKey).hash()))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : access.joining().machine("demo", EnumSet.allOf(Scope.class), new ApiSecret(apiKey)))
                .mapEmpty();
    }
}

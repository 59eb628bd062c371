package io.throughline.hub.journal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's password: random, made once, readable by its owner only. */
record PasswordFile(Path path) {
    private static final int RANDOM_BYTES = 24;

    static PasswordFile in(Path directory) {
        return new PasswordFile(directory.resolve("password"));
    }

    void createIfMissing() throws IOException {
        if (Files.notExists(path)) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var part = Files.createTempFile(path.getParent(), "password", ".part", ownerOnly);
            Files.writeString(part, random());
            Files.move(part, path);
        }
    }

    String read() throws IOException {
        if (Files.notExists(path)) {
            throw new EmbeddedRefused("the password of the embedded journal is missing: " + path
                    + ". It was made together with the data beside it; put it back from the backup");
        }
        return Files.readString(path).strip();
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

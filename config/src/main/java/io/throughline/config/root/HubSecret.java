package io.throughline.config.root;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** What the hub signs visitors' tokens with: random, made at the first start and kept beside the data. */
final class HubSecret {
    private static final String FILE = "hub.secret";
    private static final int BYTES = 32;

    private HubSecret() {}

    static byte[] in(Path data) {
        Path file = data.resolve(FILE);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : make(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    private static byte[] make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, secret, StandardOpenOption.WRITE);
        return secret;
    }
}

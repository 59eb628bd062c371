package io.throughline.hub.journal.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's programs. They come packed in the class path, one archive per platform, and are unpacked once into a
 * directory named after the archive's contents.
 */
final class Binaries {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final int NAME_CHARS = 12;

    private Binaries() {}

    /** The directory that holds {@code bin}, unpacked if need be. */
    static Path in(Path directory) throws IOException {
        var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var unpacked = directory.resolve("server-" + fingerprint(archive).substring(0, NAME_CHARS));
        if (Files.notExists(unpacked)) {
            LOG.info("Unpacking the PostgreSQL server into {}", unpacked);
            var part = directory.resolve(unpacked.getFileName() + ".part");
            Trees.delete(part);
            unpack(archive, part);
            Files.move(part, unpacked);
        }
        return unpacked;
    }

    static String archive(String os, String arch) {
        var system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os.toLowerCase(Locale.ROOT);
        var processor = arch.equals("aarch64") ? "arm_64" : arch.replace("amd64", "x86_64");
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static InputStream open(String archive) {
        var stream = Binaries.class.getClassLoader().getResourceAsStream(archive);
        if (stream == null) {
            throw new EmbeddedRefused("there is no embedded PostgreSQL server for this machine (" + archive
                    + " is missing). Give the address of a PostgreSQL server instead");
        }
        return new BufferedInputStream(stream);
    }

    private static String fingerprint(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new EmbeddedRefused("the archive of the server leads out of its directory: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissions(entry));
        }
    }

    private static EnumSet<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if ((entry.getMode() & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }
}

package io.throughline.config.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was added to a log since it was marked, so that a failure can be understood from what the test prints. */
final class LogTail {
    private static final int MOST_CHARACTERS = 60_000;

    private final Path file;
    private int mark;

    LogTail(Path file) {
        this.file = file;
    }

    void mark() {
        mark = bytes().length;
    }

    String text() {
        byte[] all = bytes();
        int from = Math.max(mark, all.length - MOST_CHARACTERS);
        return file.getFileName() + ":\n" + new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

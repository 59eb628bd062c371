package io.throughline.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and the Java it runs on. */
final class HubVersion implements IVersionProvider {
    private static final String FILE = "build.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "Throughline " + number(),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
            "On " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }

    /** As in the pom, for example {@code 0.1.0-SNAPSHOT}. */
    static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream file = Objects.requireNonNull(HubVersion.class.getResourceAsStream(FILE), FILE)) {
            build.load(file);
        }
        return Objects.requireNonNull(build.getProperty("version"), "version in " + FILE);
    }
}

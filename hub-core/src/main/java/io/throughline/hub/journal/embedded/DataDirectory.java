package io.throughline.hub.journal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the server keeps its data, and what a former server has left there. */
final class DataDirectory {
    static final String USER = "throughline";

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

    private final Path path;
    private final Programs programs;

    DataDirectory(Path path, Programs programs) {
        this.path = path;
        this.programs = programs;
    }

    Path path() {
        return path;
    }

    /** Makes the database on the first start; refuses one that another major version has made. */
    void prepare(PasswordFile password) throws IOException {
        if (Files.notExists(path)) {
            create(password);
        }
        var made = Files.readString(path.resolve("PG_VERSION")).strip();
        var brought = major();
        if (!made.equals(brought)) {
            throw new EmbeddedRefused("the journal in " + path + " was made by PostgreSQL " + made
                    + " and this version brings PostgreSQL " + brought + ". Dump it with the version before and restore"
                    + " it with this one");
        }
    }

    /** A directory that holds data has all of it: it gets its name when everything else is done. */
    private void create(PasswordFile password) throws IOException {
        LOG.info("Making the journal's database in {}", path);
        var part = path.resolveSibling(path.getFileName() + ".part");
        Trees.delete(part);
        password.createIfMissing();
        programs.run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + USER,
                "--pwfile=" + password.path(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        Files.move(part, path);
    }

    private String major() throws IOException {
        var said = programs.run("postgres", "--version");
        var matcher = MAJOR.matcher(said);
        if (!matcher.find()) {
            throw new EmbeddedRefused("the PostgreSQL server names no version: " + said);
        }
        return matcher.group(1);
    }

    /** The first process of the server that serves this directory, if one is running. */
    Optional<ProcessHandle> server() throws IOException {
        return noted().filter(this::isOurs);
    }

    /**
     * Forgets a server that is gone, when its number belongs to another process now: the new server would take that
     * process for the old one and refuse to start.
     */
    void forgetStranger() throws IOException {
        if (noted().isPresent() && server().isEmpty()) {
            Files.deleteIfExists(note());
        }
    }

    private Optional<ProcessHandle> noted() throws IOException {
        if (Files.notExists(note())) {
            return Optional.empty();
        }
        var pid = Files.readString(note()).lines().findFirst().map(String::strip);
        return pid.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(path.toString()))
                .isPresent();
    }

    private Path note() {
        return path.resolve("postmaster.pid");
    }
}

package io.throughline.config.faults;

import io.throughline.config.process.Await;
import io.throughline.config.process.HubProcess;
import io.throughline.config.process.SharedDatabase;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The disk of the journal, filled up and slowed down. Each way makes sure that it was felt. */
final class Disk {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROOM_FOR_SMALL_FILES = 65_536; // shared memory counts as files as well
    private static final String COMMITS = "throughline_journal_commit_seconds";
    private static final Duration SLOW = Duration.ofMillis(100);

    private final Site site;
    private final SharedDatabase database;

    Disk(Site site) {
        this.site = site;
        this.database = site.database();
    }

    /** No file of the journal grows any more: appends fail, reading goes on. */
    void fillForData(int seconds) {
        String complaint = "could not extend file";
        long before = database.said(complaint);
        try (Archive archive = new Archive(database)) {
            database.fillDisk(archive.sizeOfEventsBesideANewLog());
        }
        Await.until(PATIENCE, "PostgreSQL says that it " + complaint, () -> database.said(complaint) > before);
        site.pause(seconds);
        database.emptyDisk();
    }

    /** Not even the write-ahead log can be written: the server ends itself, and again when it comes back too early. */
    void fillForTheLog(int seconds) {
        long before = database.said("PANIC");
        Await.until(PATIENCE, "PostgreSQL gives up", () -> {
            database.fillDisk(ROOM_FOR_SMALL_FILES);
            return database.said("PANIC") > before;
        });
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < until) {
            database.fillDisk(ROOM_FOR_SMALL_FILES); // for the server that has come back meanwhile, too
            site.pauseMillis(100);
        }
        database.emptyDisk();
    }

    /** Every commit takes a tenth of a second, and now and then the whole server stands still for some more. */
    void slow(int seconds, Random random) {
        try (Archive archive = new Archive(database)) {
            archive.delayCommits(SLOW);
            double count = total("_count");
            double sum = total("_sum");
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < until) {
                database.suspend();
                site.pauseMillis(50 + random.nextInt(450));
                database.resume();
                site.pauseMillis(250);
            }
            double commits = total("_count") - count;
            double mean = (total("_sum") - sum) / commits;
            archive.delayCommits(Duration.ZERO);
            if (commits < 1 || mean < SLOW.toMillis() / 1e3) {
                throw new AssertionError(commits + " commits took " + mean + " s each");
            }
        }
    }

    private double total(String part) {
        return site.nodes().stream().mapToDouble(node -> commits(node, part)).sum();
    }

    private static double commits(HubProcess node, String part) {
        return Await.present(PATIENCE, COMMITS, () -> node.metric(COMMITS + part + "{outcome=\"committed\"}"));
    }
}

package io.throughline.config.faults;

import io.throughline.config.process.Await;
import io.throughline.config.process.ClockHands;
import io.throughline.config.process.HubProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can go wrong, and how it is made to. Each fault ends healed: every process up, every link open. */
enum Fault {
    KILL_A_NODE("kill -9 of a node") {
        @Override
        void strike(Site site, Random random) {
            HubProcess victim = site.someNode(random);
            victim.kill();
            site.pause(seconds(random, 1, 6));
        }
    },
    KILL_THE_DATABASE("kill -9 of PostgreSQL") {
        @Override
        void strike(Site site, Random random) {
            site.database().kill();
            site.pause(seconds(random, 1, 4));
        }
    },
    KILL_BOTH("kill -9 of a node and PostgreSQL at once") {
        @Override
        void strike(Site site, Random random) {
            site.database().kill();
            site.someNode(random).kill();
            site.pause(seconds(random, 1, 4));
        }
    },
    HANG_A_NODE("a node hangs (SIGSTOP) until it is declared dead, and goes on") {
        @Override
        void strike(Site site, Random random) {
            HubProcess victim = site.someNode(random);
            victim.suspend();
            site.pause(seconds(random, 7, 14));
            victim.resume();
        }
    },
    PAUSE_A_NODE("a node hangs for less than that") {
        @Override
        void strike(Site site, Random random) {
            HubProcess victim = site.someNode(random);
            victim.suspend();
            site.pause(seconds(random, 1, 4));
            victim.resume();
        }
    },
    RESTART_A_NODE("a node is stopped in order and started again") {
        @Override
        void strike(Site site, Random random) {
            site.someNode(random).terminate();
        }
    },
    CUT_OFF_ONE("one node is cut off from the two others") {
        @Override
        void strike(Site site, Random random) {
            String alone = site.someNode(random).name();
            site.others(alone).forEach(other -> site.network().cutBoth(alone, other));
            site.pause(seconds(random, 8, 15));
        }
    },
    CUT_ALL_APART("all nodes are cut off from each other") {
        @Override
        void strike(Site site, Random random) {
            site.names()
                    .forEach(one ->
                            site.others(one).forEach(other -> site.network().cutBoth(one, other)));
            site.pause(seconds(random, 8, 15));
        }
    },
    CUT_ONE_WAY("what one node sends to another is lost, not the other way") {
        @Override
        void strike(Site site, Random random) {
            String from = site.someNode(random).name();
            List<String> others = site.others(from);
            site.network().cut(from, others.get(random.nextInt(others.size())));
            site.pause(seconds(random, 8, 15));
        }
    },
    FLAP("the link between two nodes comes and goes") {
        @Override
        void strike(Site site, Random random) {
            String one = site.someNode(random).name();
            String other = site.others(one).get(0);
            for (int times = 0; times < 6; times++) {
                site.network().cutBoth(one, other);
                site.pause(seconds(random, 1, 3));
                site.network().heal();
                site.pause(1);
            }
        }
    },
    CUT_FROM_THE_DATABASE("a node is cut off from PostgreSQL") {
        @Override
        void strike(Site site, Random random) {
            HubProcess victim = site.someNode(random);
            site.network().cutBoth(victim.name(), Site.databaseOf(victim));
            site.pause(seconds(random, 4, 12));
        }
    },
    RESET_CONNECTIONS_TO_THE_DATABASE("all connections to PostgreSQL are reset, in the middle of commits") {
        @Override
        void strike(Site site, Random random) {
            for (int times = 0; times < 4; times++) {
                site.network().reset("database");
                site.pause(1);
            }
        }
    },
    FULL_DISK("the disk of the journal is full: its files cannot grow") {
        @Override
        void strike(Site site, Random random) {
            new Disk(site).fillForData(seconds(random, 2, 5));
        }
    },
    FULL_DISK_FOR_THE_LOG("the disk of the journal is full: PostgreSQL cannot write its log, and ends itself") {
        @Override
        void strike(Site site, Random random) {
            new Disk(site).fillForTheLog(seconds(random, 1, 4));
        }
    },
    SLOW_DISK("the disk of the journal is slow: every commit takes tenths of a second") {
        @Override
        void strike(Site site, Random random) {
            new Disk(site).slow(seconds(random, 5, 9), random);
        }
    },
    CLOCK_OF_A_NODE("the clock of a node is set by minutes, and set right again") {
        @Override
        void strike(Site site, Random random) {
            HubProcess victim = site.someNode(random);
            set(site, random, victim.name(), () -> site.now(victim));
        }

        @Override
        boolean isPossible() {
            return ClockHands.arePossible();
        }
    },
    CLOCK_OF_THE_DATABASE("the clock of PostgreSQL is set by minutes, and set right again") {
        @Override
        void strike(Site site, Random random) {
            try (Archive archive = new Archive(site.database())) {
                set(site, random, Site.DATABASE, archive::now);
            }
        }

        @Override
        boolean isPossible() {
            return ClockHands.arePossible();
        }
    };

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration ABOUT = Duration.ofSeconds(5);

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Makes it happen, and ends it as far as processes have to be woken up. */
    abstract void strike(Site site, Random random);

    /** Whether this machine has what it takes. */
    boolean isPossible() {
        return true;
    }

    String words() {
        return words;
    }

    /** All that can be made to happen here; with {@code -Dfaults.only=NAME,NAME} no others. */
    static List<Fault> possible() {
        String only = System.getProperty("faults.only", "");
        return Stream.of(values())
                .filter(Fault::isPossible)
                .filter(fault -> only.isEmpty() || List.of(only.split(",")).contains(fault.name()))
                .toList();
    }

    /** Sets a clock and sets it right again, forwards once and backwards once, in either order. */
    private static void set(Site site, Random random, String whose, Supplier<Instant> shows) {
        Duration step = Duration.ofSeconds(seconds(random, 120, 900)).multipliedBy(random.nextBoolean() ? 1 : -1);
        site.clock(whose).setAhead(step);
        awaitStep(whose, step, shows);
        site.pause(seconds(random, 3, 6));
        site.clock(whose).right();
        awaitStep(whose, Duration.ZERO, shows);
        site.pause(seconds(random, 3, 6));
    }

    private static void awaitStep(String whose, Duration step, Supplier<Instant> shows) {
        Await.until(SOON, "the clock of " + whose + " is " + step + " ahead", () -> {
            Duration ahead = Duration.between(Instant.now(), shows.get());
            return ahead.minus(step).abs().compareTo(ABOUT) < 0;
        });
    }

    private static int seconds(Random random, int from, int to) {
        return from + random.nextInt(to - from + 1);
    }
}

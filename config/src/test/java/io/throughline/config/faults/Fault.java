package io.throughline.config.faults;

import io.throughline.config.process.HubProcess;
import java.util.List;
import java.util.Random;

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
    };

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Makes it happen, and ends it as far as processes have to be woken up. */
    abstract void strike(Site site, Random random);

    String words() {
        return words;
    }

    private static int seconds(Random random, int from, int to) {
        return from + random.nextInt(to - from + 1);
    }
}

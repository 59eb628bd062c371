package io.throughline.hub.journal.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which appends are committed together. Appends that touch the same thing are never written at once: a
 * statement cannot see what it writes itself, and two statements would only wait for each other. They keep their
 * order; the others may pass them.
 */
final class GroupQueue {
    /** How many appends are looked at for one group; a long queue for one stream must not cost more and more. */
    private static final int MAX_LOOKS = 2_048;

    private final GroupSettings settings;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<Object> underWay = new HashSet<>();
    private volatile int size;

    GroupQueue(GroupSettings settings) {
        this.settings = settings;
    }

    /** Whether there was room. */
    boolean offer(Waiting append) {
        var room = waiting.size() < settings.waiting();
        if (room) {
            waiting.add(append);
            size = waiting.size();
        }
        return room;
    }

    /** The next group, which may be empty. What it touches is held back until it is {@link #done}. */
    List<Waiting> next() {
        var group = new ArrayList<Waiting>();
        var passed = new HashSet<Object>();
        var room = settings.events();
        var looks = MAX_LOOKS;
        for (var each = waiting.iterator(); each.hasNext() && looks-- > 0; ) {
            var append = each.next();
            if (isFree(append, passed)) {
                if (append.events() > room && !group.isEmpty()) {
                    break;
                }
                room -= append.events();
                group.add(append);
                underWay.addAll(append.touches());
                each.remove();
            } else {
                passed.addAll(append.touches());
            }
        }
        size = waiting.size();
        return group;
    }

    void done(List<Waiting> group) {
        group.forEach(append -> append.touches().forEach(underWay::remove));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How many wait; may be asked from any thread. */
    int size() {
        return size;
    }

    /** Looks the few things up among the many; {@code Collections.disjoint} would go through the many. */
    private boolean isFree(Waiting append, Set<Object> passed) {
        for (Object touched : append.touches()) {
            if (underWay.contains(touched) || passed.contains(touched)) {
                return false;
            }
        }
        return true;
    }
}

package io.throughline.hub.cluster;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import java.time.InstantSource;

class MemoryLeasesTest extends LeasesConformance {
    private MemoryLeases leases = new MemoryLeases(InstantSource.system());

    @Override
    protected Leases noLeases() {
        leases = new MemoryLeases(InstantSource.system());
        return leases;
    }

    @Override
    protected Journal journal() {
        return new MemoryJournal(InstantSource.system(), leases::stands);
    }
}

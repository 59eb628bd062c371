package io.throughline.hub.journal;

class MemoryJournalTest extends JournalConformance {
    @Override
    protected Journal emptyJournal() {
        return new MemoryJournal();
    }
}

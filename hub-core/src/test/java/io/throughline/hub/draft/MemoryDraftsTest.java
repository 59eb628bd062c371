package io.throughline.hub.draft;

class MemoryDraftsTest extends DraftsConformance {
    @Override
    protected Drafts none() {
        return new MemoryDrafts();
    }
}

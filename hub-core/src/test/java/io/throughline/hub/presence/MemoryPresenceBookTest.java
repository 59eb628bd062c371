package io.throughline.hub.presence;

class MemoryPresenceBookTest extends PresenceBookConformance {
    @Override
    protected PresenceBook empty() {
        return new MemoryPresenceBook();
    }
}

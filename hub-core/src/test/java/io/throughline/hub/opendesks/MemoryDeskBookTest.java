package io.throughline.hub.opendesks;

class MemoryDeskBookTest extends DeskBookConformance {
    @Override
    protected DeskBook empty() {
        return new MemoryDeskBook();
    }
}

package io.throughline.hub.people;

class MemorySignInsTest extends SignInsConformance {
    @Override
    protected SignIns nobody() {
        return new MemorySignIns();
    }
}

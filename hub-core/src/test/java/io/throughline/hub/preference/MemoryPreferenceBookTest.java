package io.throughline.hub.preference;

class MemoryPreferenceBookTest extends PreferenceBookConformance {
    @Override
    protected PreferenceBook empty() {
        return new MemoryPreferenceBook();
    }
}

package io.throughline.hub.people;

class MemoryApiKeysTest extends ApiKeysConformance {
    @Override
    protected ApiKeys noKeys() {
        return new MemoryApiKeys();
    }
}

package io.throughline.hub.people;

class MemoryPeopleTest extends PeopleConformance {
    @Override
    protected People nobody() {
        return new MemoryPeople();
    }
}

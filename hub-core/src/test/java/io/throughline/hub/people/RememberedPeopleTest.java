package io.throughline.hub.people;

class RememberedPeopleTest extends PeopleConformance {
    @Override
    protected People nobody() {
        return new RememberedPeople(new MemoryPeople());
    }
}

package io.throughline.hub.grid;

import com.hazelcast.nio.serialization.DataSerializableFactory;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/** The types of this hub that members send each other. */
final class GridTypes implements DataSerializableFactory {
    static final int FACTORY = 1;
    static final int PUT_IF_NEWER = 1;

    @Override
    public IdentifiedDataSerializable create(int type) {
        if (type == PUT_IF_NEWER) {
            return new PutIfNewer();
        }
        throw new IllegalArgumentException("no type " + type + " on this grid");
    }
}

package io.throughline.hub.grid;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces a {@link Versioned} value by a newer one, on the member that owns it; never by an older one. */
final class PutIfNewer implements EntryProcessor<String, byte[], Boolean>, IdentifiedDataSerializable {
    private static final long serialVersionUID = 1;

    private byte[] versioned;

    /** For reading. */
    PutIfNewer() {
        this(new byte[0]);
    }

    PutIfNewer(byte[] versioned) {
        this.versioned = versioned;
    }

    @Override
    public Boolean process(Map.Entry<String, byte[]> entry) {
        byte @Nullable [] there = entry.getValue();
        if (there != null && Versioned.version(there) >= Versioned.version(versioned)) {
            return false;
        }
        entry.setValue(versioned);
        return true;
    }

    @Override
    public int getFactoryId() {
        return GridTypes.FACTORY;
    }

    @Override
    public int getClassId() {
        return GridTypes.PUT_IF_NEWER;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeByteArray(versioned);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        byte @Nullable [] read = in.readByteArray();
        versioned = read == null ? new byte[0] : read;
    }
}

package io.throughline.hub.story;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Lasting} piece once, where a slice is written that keeps how its pieces look; as usual elsewhere. */
final class LastingSerializer extends JsonSerializer<Object> implements ContextualSerializer, ResolvableSerializer {
    private final JsonSerializer<Object> usual;

    private LastingSerializer(JsonSerializer<Object> usual) {
        this.usual = usual;
    }

    /** Teaches a mapper to write such pieces in this way. */
    static SimpleModule module() {
        return new SimpleModule("lasting").setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1;

            @Override
            @SuppressWarnings("unchecked") // Jackson says itself that it does not know more
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription type, JsonSerializer<?> usual) {
                return Lasting.class.isAssignableFrom(type.getBeanClass())
                        ? new LastingSerializer((JsonSerializer<Object>) usual)
                        : usual;
            }
        });
    }

    @Override
    public void serialize(Object piece, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (provider.getAttribute(LastingTexts.class) instanceof LastingTexts texts) {
            out.writeRawValue(text((Lasting) piece, texts, out, provider));
        } else {
            usual.serialize(piece, out, provider);
        }
    }

    private SerializedString text(Lasting piece, LastingTexts texts, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        @Nullable SerializedString known = texts.find(piece);
        if (known != null) {
            return known;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator aside = out.getCodec().getFactory().createGenerator(text)) {
            usual.serialize(piece, aside, provider);
        }
        SerializedString written = new SerializedString(text.toString());
        texts.keep(piece, written);
        return written;
    }

    @Override
    public void resolve(SerializerProvider provider) throws JsonMappingException {
        if (usual instanceof ResolvableSerializer resolvable) {
            resolvable.resolve(provider);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // it is another one of the same kind
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
            throws JsonMappingException {
        return usual instanceof ContextualSerializer contextual
                ? new LastingSerializer((JsonSerializer<Object>) contextual.createContextual(provider, property))
                : this;
    }
}

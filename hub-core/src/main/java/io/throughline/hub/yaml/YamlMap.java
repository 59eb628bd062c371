package io.throughline.hub.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A map of a file. Every key that is asked for counts as known; {@link #finish} notes the keys nobody asked for, so
 * that a typing mistake is never silently ignored.
 */
public final class YamlMap {
    private final Source source;
    private final String path;
    private final int line;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Set<String> blank = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlMap(Source source, @Nullable MappingNode node, String path) {
        this.source = source;
        this.path = path;
        this.line = node == null ? 0 : Source.line(node);
        if (node != null) {
            node.getValue().forEach(this::take);
        }
    }

    private void take(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            source.wrong(entry.getKeyNode(), "a name must be one word");
            return;
        }
        String name = key.getValue();
        if (values.containsKey(name) || blank.contains(name)) {
            source.wrong(key, at(name) + " is there twice");
        } else if (Tag.NULL.equals(entry.getValueNode().getTag())) {
            blank.add(name);
        } else {
            values.put(name, new YamlValue(source, entry.getValueNode(), at(name)));
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The line the map starts in; 0 when there is none. */
    public int line() {
        return line;
    }

    /** Notes that something is wrong with the map as a whole. */
    public void wrong(String sentence) {
        source.wrong(line, path.isEmpty() ? sentence : path + " " + sentence);
    }

    /** The value of a key; empty when the key is absent or blank. */
    public Optional<YamlValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; its absence is noted. */
    public Optional<YamlValue> required(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isEmpty()) {
            wrong("needs '" + key + "'");
        }
        return value;
    }

    /** A text that must be there; empty when it is not. */
    public String text(String key) {
        return required(key).map(YamlValue::text).orElse("");
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String key) {
        return value(key).map(YamlValue::text);
    }

    /** The maps of a list that may be absent. */
    public List<YamlMap> maps(String key) {
        return value(key).map(YamlValue::list).orElse(List.of()).stream()
                .map(YamlValue::map)
                .toList();
    }

    /** A map that may be absent; then an empty one. */
    public YamlMap map(String key) {
        return value(key).map(YamlValue::map).orElseGet(() -> new YamlMap(source, null, at(key)));
    }

    /** All keys that have a value, as written; they count as known. */
    public Map<String, YamlValue> entries() {
        known.addAll(values.keySet());
        return new LinkedHashMap<>(values);
    }

    /** The keys that stand in the file, blank ones too. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(values.keySet());
        keys.addAll(blank);
        return keys;
    }

    /** Notes every key that nobody asked for. */
    public void finish() {
        for (Map.Entry<String, YamlValue> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                source.wrong(
                        entry.getValue().line(),
                        at(entry.getKey()) + " is not known here; known: " + String.join(", ", known));
            }
        }
    }
}

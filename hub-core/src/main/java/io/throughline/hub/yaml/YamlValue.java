package io.throughline.hub.yaml;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One value of a file with its place. A value of the wrong kind is noted as a mistake and read as the fallback. */
public final class YamlValue {
    private final Source source;
    private final Node node;
    private final String path;

    YamlValue(Source source, Node node, String path) {
        this.source = source;
        this.node = node;
        this.path = path;
    }

    /** The line it stands in, counted from 1. */
    public int line() {
        return Source.line(node);
    }

    /** How one gets there from the top: {@code questions[2].kind}. */
    public String path() {
        return path;
    }

    /** Notes that this value is wrong: the sentence follows the path. */
    public void wrong(String sentence) {
        source.wrong(node, path + " " + sentence);
    }

    /** True for a plain value, false for a list or a map. */
    public boolean plain() {
        return node instanceof ScalarNode;
    }

    /** True for a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** True for a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text as written; empty when it is not a plain value. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        wrong("must be one value, not a list or a map");
        return "";
    }

    /** A whole number within limits, both included. */
    public long number(long least, long most, long fallback) {
        String text = text();
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // said below, together with the limits
        }
        wrong("must be a whole number from " + least + " to " + most + ", not '" + text + "'");
        return fallback;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(boolean fallback) {
        String text = text();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        wrong("must be true or false, not '" + text + "'");
        return fallback;
    }

    /** A time span as {@code 90s}, {@code 15m} or {@code 1h30m}. */
    public Duration span(Duration fallback) {
        String text = text();
        Optional<Duration> span = Spans.parse(text);
        if (span.isEmpty()) {
            wrong("must be a time span like 90s, 15m or 1h30m, not '" + text + "'");
        }
        return span.orElse(fallback);
    }

    /** One of some words. */
    public String oneOf(Collection<String> words, String fallback) {
        String text = text();
        if (words.contains(text)) {
            return text;
        }
        wrong("must be one of " + String.join(", ", words) + ", not '" + text + "'");
        return fallback;
    }

    /** The values of a list. */
    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            List<Node> values = sequence.getValue();
            return IntStream.range(0, values.size())
                    .mapToObj(i -> new YamlValue(source, values.get(i), path + "[" + i + "]"))
                    .toList();
        }
        wrong("must be a list");
        return List.of();
    }

    /** The texts of a list of plain values. */
    public List<String> texts() {
        return list().stream().map(YamlValue::text).toList();
    }

    /** The value as a map; empty, and noted, when it is none. */
    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(source, mapping, path);
        }
        wrong("must be a list of 'name: value' lines");
        return new YamlMap(source, null, path);
    }
}

package io.throughline.hub.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads YAML into values that remember where they stand. Only the node tree is made, never an object of a class that
 * the file names.
 */
public final class YamlFile {
    private static final int MAX_BYTES = 1 << 20;

    private YamlFile() {}

    /** Reads a file whose top is a map; what cannot be read is noted and comes back as an empty map. */
    public static YamlMap read(Path file, Mistakes mistakes) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                mistakes.add(file.toString(), "is larger than " + MAX_BYTES + " bytes");
                return unreadable(file.toString());
            }
            return read(file.toString(), Files.readString(file), mistakes);
        } catch (IOException unreadable) {
            mistakes.add(
                    file.toString(), "cannot be read: " + unreadable.getClass().getSimpleName());
            return unreadable(file.toString());
        }
    }

    /** Reads text as if it stood in a file of that name. */
    public static YamlMap read(String name, String text, Mistakes mistakes) {
        Source source = new Source(name, mistakes);
        try {
            Node node = new Yaml(limits()).compose(new StringReader(text));
            return node == null ? new YamlMap(source, null, "") : top(source, node);
        } catch (MarkedYAMLException broken) {
            source.wrong(broken.getProblemMark().getLine() + 1, "is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            source.wrong(0, "is not YAML: " + broken.getMessage());
        }
        return unreadable(name);
    }

    /** The files of a directory that end in {@code .yaml}, by name; a missing or empty directory is a mistake. */
    public static List<Path> in(Path directory, Mistakes mistakes) {
        if (!Files.isDirectory(directory)) {
            mistakes.add(directory.toString(), "is not a directory");
            return List.of();
        }
        try (var files = Files.list(directory)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                mistakes.add(directory.toString(), "has no .yaml file");
            }
            return found;
        } catch (IOException unreadable) {
            mistakes.add(directory.toString(), "cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private static YamlMap top(Source source, Node node) {
        if (node instanceof MappingNode map) {
            return new YamlMap(source, map, "");
        }
        source.wrong(node, "the file must be a list of 'name: value' lines");
        return unreadable(source.name());
    }

    /** What was wrong is said already: a map that says nothing more. */
    private static YamlMap unreadable(String name) {
        return new YamlMap(new Source(name, new Mistakes()), null, "");
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(20);
        limits.setCodePointLimit(MAX_BYTES);
        return limits;
    }
}

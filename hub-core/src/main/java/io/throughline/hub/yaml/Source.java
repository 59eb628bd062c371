package io.throughline.hub.yaml;

import org.yaml.snakeyaml.nodes.Node;

/** The file that values come from, and where its mistakes go. */
record Source(String name, Mistakes mistakes) {
    void wrong(Node node, String sentence) {
        wrong(line(node), sentence);
    }

    void wrong(int line, String sentence) {
        mistakes.add(name, line, sentence);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

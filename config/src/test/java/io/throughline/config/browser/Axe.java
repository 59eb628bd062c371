package io.throughline.config.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** axe-core, as the front end has it installed, run inside the page without touching its content security policy. */
final class Axe {
    private static final Path SCRIPT =
            Path.of("..", "agent-ui", "src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");
    private static final String RUN = """
            () => axe.run(document, {
              resultTypes: ['violations'],
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
              `${id}: ${help}: ` + nodes.slice(0, 3).map((node) => node.target.flat().join(' ')).join(', ')))""";

    private final String script;

    Axe() {
        try {
            script = Files.readString(SCRIPT);
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "axe-core comes with the front end: build it without -DskipFrontend", missing);
        }
    }

    /** What is wrong with the page as it stands, one sentence each. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in globalThis")) {
            page.evaluate(script);
        }
        return (List<String>) page.evaluate(RUN);
    }
}

package io.throughline.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Nobody depends on something without a line in docs/dependencies.md that says why and under which licence. */
class DependenciesAreExplainedTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> POMS =
            List.of("pom.xml", "hub-core/pom.xml", "channel-adapters/pom.xml", "agent-ui/pom.xml", "config/pom.xml");
    private static final Pattern LINE = Pattern.compile("^\\| `([^`]+)` \\|.*", Pattern.MULTILINE);

    @Test
    void every_dependency_has_a_line_and_every_line_a_dependency() throws Exception {
        assertThat(explained()).containsExactlyElementsOf(used());
    }

    @Test
    void no_dependency_is_explained_twice() throws IOException {
        assertThat(lines()).doesNotHaveDuplicates();
    }

    @Test
    void every_line_says_what_for_and_which_licence() throws IOException {
        Pattern full = Pattern.compile("\\| `[^`]+` \\| [^|]+ \\| [^|]+ \\|[^|]*\\|");
        assertThat(Files.readString(ROOT.resolve("docs/dependencies.md")).lines())
                .filteredOn(line -> line.startsWith("| `"))
                .isNotEmpty()
                .allMatch(full.asMatchPredicate());
    }

    private static Set<String> explained() throws IOException {
        return new TreeSet<>(lines());
    }

    private static List<String> lines() throws IOException {
        return LINE.matcher(Files.readString(ROOT.resolve("docs/dependencies.md")))
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private static Set<String> used() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String pom : POMS) {
            used.addAll(dependencies(ROOT.resolve(pom)));
        }
        JsonNode npm = new ObjectMapper()
                .readTree(
                        ROOT.resolve("agent-ui/src/main/frontend/package.json").toFile());
        npm.path("dependencies").fieldNames().forEachRemaining(used::add);
        npm.path("devDependencies").fieldNames().forEachRemaining(used::add);
        return used;
    }

    private static Set<String> dependencies(Path pom) throws Exception {
        Element project = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        List<Element> found = new ArrayList<>(elements(project, "dependency"));
        found.removeIf(dependency -> within(dependency, "dependencyManagement"));
        found.removeIf(dependency -> text(dependency, "groupId").equals("io.throughline"));
        found.addAll(elements(project, "path")); // processors of the compiler
        return found.stream()
                .map(dependency -> text(dependency, "artifactId"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean within(Element element, String name) {
        return element.getParentNode() instanceof Element parent
                && (parent.getTagName().equals(name) || within(parent, name));
    }

    private static String text(Element element, String child) {
        return elements(element, child).get(0).getTextContent().strip();
    }

    private static List<Element> elements(Element from, String name) {
        NodeList nodes = from.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}

package io.throughline.config.journey.script;

import io.throughline.config.journey.check.Check;
import io.throughline.config.journey.stage.Person;
import io.throughline.config.journey.stage.Role;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A customer story to be lived through the hub.
 *
 * @param about why it is told
 * @param afterwards what must be true of each customer's story when all steps are done
 */
public record Script(
        String title, String about, List<Person> people, List<Role> roles, List<Step> steps, List<Check> afterwards) {
    /**
     * Reads a file.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake and its line
     */
    public static Script read(Path file) {
        Mistakes mistakes = new Mistakes();
        Script script = new ScriptReader(YamlFile.read(file, mistakes)).read();
        mistakes.refuseIfAny();
        return script;
    }

    /** Reads text as if it stood in a file of that name. */
    static Script read(String name, String text) {
        Mistakes mistakes = new Mistakes();
        Script script = new ScriptReader(YamlFile.read(name, text, mistakes)).read();
        mistakes.refuseIfAny();
        return script;
    }
}

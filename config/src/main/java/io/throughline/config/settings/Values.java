package io.throughline.config.settings;

import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The text of each setting, with the place it came from: environment before file before default. */
final class Values {
    private record Found(String place, int line, String text) {}

    private final Map<Setting, Found> found = new EnumMap<>(Setting.class);
    private final Mistakes mistakes;

    private Values(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static Values of(Optional<Path> file, Map<String, String> environment, Mistakes mistakes) {
        Values values = new Values(mistakes);
        file.ifPresent(values::takeFile);
        values.takeEnvironment(environment);
        return values;
    }

    /** The text of a setting; empty when it is blank and has no default. */
    Optional<String> text(Setting setting) {
        String text = found.containsKey(setting) ? found.get(setting).text() : setting.standard();
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    void wrong(Setting setting, String sentence) {
        Found place = found.getOrDefault(setting, new Found("default of " + setting, 0, ""));
        String name = place.line() > 0 ? setting.path() + " " : "";
        mistakes.add(place.place(), place.line(), name + sentence);
    }

    private void takeFile(Path file) {
        YamlMap top = YamlFile.read(file, mistakes);
        takeMap(file.toString(), top, "");
    }

    private void takeMap(String file, YamlMap map, String prefix) {
        map.entries().forEach((key, value) -> {
            String path = prefix + key;
            if (value.isMap()) {
                takeMap(file, value.map(), path + ".");
            } else {
                takeValue(file, path, value);
            }
        });
    }

    private void takeValue(String file, String path, YamlValue value) {
        Optional<Setting> setting = Arrays.stream(Setting.values())
                .filter(each -> each.path().equals(path))
                .findFirst();
        if (setting.isEmpty()) {
            value.wrong("is not a setting; see the sample hub.yaml");
            return;
        }
        String text = value.isList() ? String.join(",", value.texts()) : value.text();
        found.put(setting.get(), new Found(file, value.line(), text));
    }

    /** Other variables are left alone: Kubernetes makes HUB_SERVICE_HOST and friends for a service named hub. */
    private void takeEnvironment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.name());
            if (text != null) {
                found.put(setting, new Found(setting.name(), 0, text));
            }
        }
    }
}

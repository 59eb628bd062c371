package io.throughline.config.journey.script;

import io.throughline.config.journey.check.Check;
import io.throughline.config.journey.check.Checks;
import io.throughline.config.journey.stage.Person;
import io.throughline.config.journey.stage.Role;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the file of a journey into a script and checks that its parts fit. */
final class ScriptReader {
    private static final Set<String> HANDLES = Set.of("phone", "email", "loyalty", "login");
    private static final int MAX_STEPS = 500;

    private final YamlMap map;

    ScriptReader(YamlMap map) {
        this.map = map;
    }

    Script read() {
        List<Person> people = people();
        List<Role> roles = roles();
        StepReader reader = new StepReader(
                ids(people.stream().map(Person::id).toList()),
                ids(roles.stream().map(Role::id).toList()));
        Script script = new Script(
                map.text("title"),
                map.optionalText("about").orElse("").strip(),
                people,
                roles,
                steps(reader),
                afterwards());
        map.finish();
        return script;
    }

    private static Set<String> ids(List<String> ids) {
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }

    private List<Step> steps(StepReader reader) {
        List<YamlValue> values = map.required("steps").map(YamlValue::list).orElse(List.of());
        if (values.isEmpty()) {
            map.wrong("needs at least one step");
        }
        if (values.size() > MAX_STEPS) {
            map.wrong("has more than " + MAX_STEPS + " steps");
        }
        return values.stream().map(reader::read).toList();
    }

    private List<Check> afterwards() {
        return map.value("afterwards").map(value -> Checks.read(value.map())).orElse(List.of());
    }

    private List<Person> people() {
        return map.required("people").map(YamlValue::map).map(YamlMap::entries).orElse(Map.of()).entrySet().stream()
                .map(each -> person(each.getKey(), each.getValue().map()))
                .toList();
    }

    private static Person person(String id, YamlMap map) {
        Map<String, String> handles = new LinkedHashMap<>();
        HANDLES.stream().sorted().forEach(kind -> map.optionalText(kind).ifPresent(value -> handles.put(kind, value)));
        if (handles.isEmpty()) {
            map.wrong("needs something to be recognised by: phone, email, loyalty or login; '" + Person.INVENTED
                    + "' makes one up");
        }
        Person person = new Person(id, map.text("name"), handles, texts(map, "answers"));
        map.finish();
        return person;
    }

    private static Map<String, String> texts(YamlMap map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.map(key).entries().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private List<Role> roles() {
        return map.value("cast").map(YamlValue::map).map(YamlMap::entries).orElse(Map.of()).entrySet().stream()
                .map(each -> role(each.getKey(), each.getValue().map()))
                .toList();
    }

    private static Role role(String id, YamlMap map) {
        Role role = new Role(id, map.optionalText("queue"), map.optionalText("branch"), map.optionalText("sign-in"));
        if (role.queue().isPresent() == role.branch().isPresent()) {
            map.wrong("needs either a 'queue' or a 'branch'");
        }
        map.finish();
        return role;
    }
}

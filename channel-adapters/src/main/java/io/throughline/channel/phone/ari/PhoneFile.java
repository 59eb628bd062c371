package io.throughline.channel.phone.ari;

import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code phone.yaml}: the telephone systems that the hub connects to by itself. Without the file there are none. */
public final class PhoneFile {
    private static final Duration RING = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofSeconds(45);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Function<String, Optional<String>> passwords;
    private final Path directory;
    private final Set<String> taken = new HashSet<>();

    private PhoneFile(Path directory, Function<String, Optional<String>> passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /**
     * The systems of the file in this directory.
     *
     * @param passwords the one of a system by its id; they are no part of the file
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake
     */
    public static List<Pbx> read(Path directory, Function<String, Optional<String>> passwords) {
        Path file = directory.resolve("phone.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        Mistakes mistakes = new Mistakes();
        YamlMap top = YamlFile.read(file, mistakes);
        PhoneFile reader = new PhoneFile(directory, passwords);
        List<Pbx> all = new ArrayList<>();
        top.maps("asterisk").forEach(map -> all.add(reader.pbx(map)));
        top.finish();
        mistakes.refuseIfAny();
        return List.copyOf(all);
    }

    private Pbx pbx(YamlMap map) {
        String id = map.text("id");
        if (!id.matches("[a-z0-9-]{1,20}") || !taken.add(id)) {
            map.wrong("needs an id of its own: up to 20 small letters, digits and hyphens");
        }
        Pbx pbx = new Pbx(
                id,
                uri(map),
                map.optionalText("user").orElse("hub"),
                password(map, id),
                map.optionalText("app").orElse("hub"),
                map.optionalText("trust").map(file -> directory.resolve(file).toString()),
                map.optionalText("endpoint").orElse("PJSIP/{agent}"),
                endpoints(map.map("endpoints")),
                map.value("ring").map(value -> value.span(RING)).orElse(RING),
                announcing(map.map("announce")),
                outside(map));
        map.finish();
        return pbx;
    }

    private static Optional<Outside> outside(YamlMap map) {
        if (map.value("outside").isEmpty()) {
            return Optional.empty();
        }
        YamlMap way = map.map("outside");
        Outside outside = new Outside(
                way.text("endpoint"), way.optionalText("shown").orElse(""), numbers(way, "allow"), numbers(way, "bar"));
        if (!outside.endpoint().contains("{number}")) {
            way.wrong("needs an endpoint with {number} in it, like PJSIP/{number}@trunk");
        }
        if (outside.allowed().isEmpty()) {
            way.wrong("needs allow: the beginnings of the numbers that may be called, like [ \"+31\" ]");
        }
        way.finish();
        return Optional.of(outside);
    }

    private static List<String> numbers(YamlMap map, String key) {
        Optional<YamlValue> value = map.value(key);
        List<String> numbers = value.map(YamlValue::texts).orElse(List.of());
        if (!numbers.stream().allMatch(number -> number.matches("\\+[0-9]{1,15}"))) {
            value.ifPresent(it -> it.wrong("must be beginnings of numbers with their country, like \"+31\""));
        }
        return numbers;
    }

    private static Announcing announcing(YamlMap map) {
        Announcing announcing = new Announcing(
                map.value("every").map(value -> atLeast(value.span(SELDOM), value)),
                map.optionalText("language").orElse("en"),
                map.value("welcome").map(YamlValue::texts).orElse(List.of()));
        map.finish();
        return announcing;
    }

    private static Duration atLeast(Duration every, YamlValue value) {
        if (every.compareTo(OFTEN) < 0) {
            value.wrong("must be 5s or more");
        }
        return every;
    }

    private String password(YamlMap map, String id) {
        return passwords.apply(id).orElseGet(() -> {
            map.wrong("needs its password in the environment variable HUB_PHONE_"
                    + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD");
            return "";
        });
    }

    /** Whoever can read what goes over the wire can do anything with every call. */
    private static URI uri(YamlMap map) {
        String text = map.text("url");
        Optional<YamlValue> value = map.value("url");
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            boolean known = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!known || uri.getHost() == null) {
                value.ifPresent(it -> it.wrong("must look like https://pbx.example:8089/ari"));
            } else if ("http".equals(uri.getScheme()) && !HERE.contains(uri.getHost())) {
                value.ifPresent(
                        it -> it.wrong("must begin with https, unless the telephone system is on this machine"));
            }
            return uri;
        } catch (IllegalArgumentException broken) {
            value.ifPresent(it -> it.wrong("must look like https://pbx.example:8089/ari"));
            return URI.create("http://127.0.0.1/ari");
        }
    }

    private static Map<String, String> endpoints(YamlMap map) {
        Map<String, String> endpoints = new HashMap<>();
        map.entries().forEach((agent, value) -> endpoints.put(agent, value.text()));
        return endpoints;
    }
}

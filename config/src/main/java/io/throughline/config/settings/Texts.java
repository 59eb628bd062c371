package io.throughline.config.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the usual kinds of setting, noting what is wrong with each. */
final class Texts {
    private final Values values;

    Texts(Values values) {
        this.values = values;
    }

    String text(Setting setting) {
        Optional<String> text = values.text(setting);
        if (text.isEmpty()) {
            values.wrong(setting, "must not be blank");
        }
        return text.orElse("");
    }

    String host(Setting setting) {
        String host = text(setting);
        if (!host.matches("[A-Za-z0-9.:%_-]*")) {
            values.wrong(setting, "must be an address or a host name, not '" + host + "'");
        }
        return host;
    }

    int port(Setting setting) {
        return number(setting, 0, 65_535);
    }

    int number(Setting setting, int least, int most) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // said below, together with the limits
        }
        values.wrong(setting, "must be a whole number from " + least + " to " + most + ", not '" + text + "'");
        return least;
    }

    boolean flag(Setting setting) {
        String text = text(setting);
        if (!text.equals("true") && !text.equals("false")) {
            values.wrong(setting, "must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    List<String> words(Setting setting) {
        return Arrays.stream(values.text(setting).orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

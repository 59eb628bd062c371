package io.throughline.channel.phone.ari;

import java.util.List;

/**
 * How customers are called.
 *
 * @param endpoint by which they are called, with {@code {number}} for the number in E.164
 * @param shown the number that they see, or empty
 * @param allowed the beginnings of the numbers that may be called, like {@code +31}
 * @param barred the beginnings of those that may not all the same, like {@code +31900}
 */
public record Outside(String endpoint, String shown, List<String> allowed, List<String> barred) {
    public Outside {
        allowed = List.copyOf(allowed);
        barred = List.copyOf(barred);
    }

    String endpointOf(String number) {
        return endpoint.replace("{number}", number);
    }
}

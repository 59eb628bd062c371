package io.throughline.channel.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in a header of binary mode: percent-encoded UTF-8 where it is not plain ASCII (HTTP binding, 3.1.3.2). */
final class HeaderText {
    private HeaderText() {}

    static String decode(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        int i = 0;
        while (i < value.length()) {
            int decoded = value.charAt(i) == '%' ? encodedByte(value, i) : -1;
            if (decoded >= 0) {
                bytes.write(decoded);
                i += 3;
            } else {
                bytes.writeBytes(value.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                i++;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int encodedByte(String value, int percent) {
        if (percent + 2 >= value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(percent + 1), 16);
        int low = Character.digit(value.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

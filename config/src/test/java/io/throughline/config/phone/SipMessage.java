package io.throughline.config.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** A request or an answer of SIP (RFC 3261), as much of it as a plain telephone needs. */
record SipMessage(String start, List<Entry<String, String>> headers, String body) {
    private static final String END = "\r\n";

    SipMessage {
        headers = List.copyOf(headers);
    }

    static SipMessage of(String start) {
        return new SipMessage(start, List.of(), "");
    }

    static SipMessage read(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int blank = text.indexOf(END + END);
        List<String> lines = Arrays.asList(text.substring(0, Math.max(0, blank)).split(END));
        List<Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return new SipMessage(lines.get(0), headers, text.substring(blank + 4));
    }

    SipMessage with(String name, String value) {
        List<Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new SipMessage(start, more, body);
    }

    SipMessage saying(String newBody) {
        return new SipMessage(start, headers, newBody);
    }

    /** The answer with this status; whoever answers says by {@code tag} who it is. */
    SipMessage answer(String status, String tag) {
        SipMessage answer = of("SIP/2.0 " + status);
        for (Entry<String, String> header : headers) {
            String name = header.getKey();
            if (name.equalsIgnoreCase("To")) {
                String to = header.getValue();
                answer = answer.with("To", to.contains(";tag=") ? to : to + ";tag=" + tag);
            } else if (List.of("via", "from", "call-id", "cseq", "record-route")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                answer = answer.with(name, header.getValue());
            }
        }
        return answer;
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Entry::getValue)
                .findFirst();
    }

    String required(String name) {
        return header(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + this));
    }

    boolean isRequest(String method) {
        return start.startsWith(method + " ");
    }

    /** Of an answer; 0 for a request. */
    int status() {
        return start.startsWith("SIP/2.0 ") ? Integer.parseInt(start.substring(8, 11)) : 0;
    }

    /** What the answer is about. */
    String method() {
        return required("CSeq").replaceAll("\\d+ ", "");
    }

    /** The port to which sound has to be sent, from the description in the body. */
    Optional<Integer> soundPort() {
        return body.lines()
                .filter(line -> line.startsWith("m=audio "))
                .map(line -> Integer.parseInt(line.split(" ")[1]))
                .findFirst();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(start).append(END);
        headers.forEach(header -> text.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append(END));
        text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append(END)
                .append(END)
                .append(body);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

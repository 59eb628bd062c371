package io.throughline.config.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a telephone proves that it knows the password of the shipped configuration (RFC 8760, with MD5). */
final class Digest {
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"?([^\",]+)\"?");

    private Digest() {}

    static String of(String name, String challenge, String method, String uri) {
        String realm = field(challenge, "realm");
        String nonce = field(challenge, "nonce");
        String secret = md5(name + ":" + realm + ":change-me-" + name);
        String response = md5(secret + ":" + nonce + ":00000001:abcd:auth:" + md5(method + ":" + uri));
        return ("Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\",response=\"%s\",algorithm=MD5,"
                        + "qop=auth,nc=00000001,cnonce=\"abcd\"%s")
                .formatted(
                        name,
                        realm,
                        nonce,
                        uri,
                        response,
                        challenge.contains("opaque=") ? ",opaque=\"" + field(challenge, "opaque") + "\"" : "");
    }

    private static String field(String challenge, String name) {
        Matcher fields = FIELD.matcher(challenge);
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        throw new IllegalStateException("no " + name + " in " + challenge);
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.throughline.channel.phone.ari;

import java.util.Set;

/** Why a telephone is not in a call any more: causes of ITU-T Q.850. */
final class Causes {
    private static final Set<Integer> NORMAL = Set.of(0, 16, 26, 31, 32);

    private Causes() {}

    /** Whether somebody just put the receiver down. */
    static boolean normal(int cause) {
        return NORMAL.contains(cause);
    }

    /** Why a customer whom the hub called did not answer. */
    static String unanswered(int cause) {
        return switch (cause) {
            case 17, 18, 19, 21 -> word(cause);
            default -> "unreachable";
        };
    }

    /** In a word. */
    static String word(int cause) {
        return switch (cause) {
            case 17 -> "busy";
            case 18, 19 -> "no-answer";
            case 20 -> "unregistered";
            case 21 -> "declined";
            default -> "failed-" + cause;
        };
    }
}

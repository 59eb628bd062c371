package io.throughline.config;

import java.util.concurrent.ExecutionException;

/** Says what went wrong for whoever typed a command: the sentence of the failure, not where it came from. */
final class Failures {
    private Failures() {}

    static String said(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause == null || cause.getMessage() == null ? failed.toString() : cause.getMessage();
    }
}

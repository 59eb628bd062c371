package io.throughline.ui.management;

import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * Something that has to be well before the hub takes work.
 *
 * @param well holds whether it is; failing means it is not
 */
public record Check(String name, Supplier<Future<Boolean>> well) {}

package io.throughline.config.journey.script;

import io.throughline.config.journey.check.Check;
import io.throughline.config.journey.stage.Deed;
import java.util.List;

/**
 * Somebody does something at some time.
 *
 * @param line where it stands
 * @param verb the word for it
 * @param checks what must be true afterwards
 */
public record Step(int line, When when, String who, String verb, Deed deed, List<Check> checks) {}

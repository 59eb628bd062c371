/**
 * The architecture, as rules that fail. Each is a constant, judged once over the product and once over a class that was
 * planted to break it: a rule that cannot fail is no rule.
 */
@NullMarked
package io.throughline.config.architecture;

import org.jspecify.annotations.NullMarked;

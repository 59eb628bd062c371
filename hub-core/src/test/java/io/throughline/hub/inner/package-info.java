/** The inner loops by themselves, measured by JMH; see docs/performance.md. */
@NullMarked
package io.throughline.hub.inner;

import org.jspecify.annotations.NullMarked;

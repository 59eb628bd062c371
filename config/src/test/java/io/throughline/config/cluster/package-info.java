/** Several nodes of the hub, as processes of their own, are one hub. */
@NullMarked
package io.throughline.config.cluster;

import org.jspecify.annotations.NullMarked;

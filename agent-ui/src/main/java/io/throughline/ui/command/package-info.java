/** From an operation to a command of the hub, and from its outcome back to an answer. */
@NullMarked
package io.throughline.ui.command;

import org.jspecify.annotations.NullMarked;

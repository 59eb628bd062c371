/** Administration over HTTP: who may sign in, and which machines have a key. */
@NullMarked
package io.throughline.ui.admin;

import org.jspecify.annotations.NullMarked;

/** Signing in, staying signed in, signing out. */
@NullMarked
package io.throughline.ui.session;

import org.jspecify.annotations.NullMarked;

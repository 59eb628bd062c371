/** Cases over HTTP: facts, questions, attempts and promises. */
@NullMarked
package io.throughline.ui.cases;

import org.jspecify.annotations.NullMarked;

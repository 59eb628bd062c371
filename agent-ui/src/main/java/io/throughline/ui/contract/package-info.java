/** The HTTP contract, read from {@code openapi.yaml} and enforced from there: places, parameters, bodies, rights. */
@NullMarked
package io.throughline.ui.contract;

import org.jspecify.annotations.NullMarked;

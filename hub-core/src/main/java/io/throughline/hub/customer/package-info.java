/** Who a customer is: handles, names, and links between records of one person. */
@NullMarked
package io.throughline.hub.customer;

import org.jspecify.annotations.NullMarked;

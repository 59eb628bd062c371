/** Where contacts wait and who helps: queues, branches, and how a contact can turn out. */
@NullMarked
package io.throughline.hub.queues;

import org.jspecify.annotations.NullMarked;

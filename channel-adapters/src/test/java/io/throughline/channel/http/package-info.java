@NullMarked
package io.throughline.channel.http;

import org.jspecify.annotations.NullMarked;

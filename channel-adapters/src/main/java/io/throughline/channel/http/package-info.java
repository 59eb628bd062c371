/** What every channel does with HTTP: keys, bodies with limits, pace, problems. */
@NullMarked
package io.throughline.channel.http;

import org.jspecify.annotations.NullMarked;

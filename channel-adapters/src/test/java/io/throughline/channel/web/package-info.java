@NullMarked
package io.throughline.channel.web;

import org.jspecify.annotations.NullMarked;

/** The website: visitors, what they look at and search for, and conversations both ways. */
@NullMarked
package io.throughline.channel.web;

import org.jspecify.annotations.NullMarked;

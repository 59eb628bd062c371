package io.throughline.channel.web;

/**
 * A visitor who does something.
 *
 * @param id her random name
 * @param key names what she does: the same key again is the same deed
 */
record Visitor(String id, String key) {}

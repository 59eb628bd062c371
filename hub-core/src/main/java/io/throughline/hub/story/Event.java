package io.throughline.hub.story;

/** Something that happened to a customer. Implemented by the records of each feature's sealed event interface. */
public interface Event {}

package io.throughline.hub.returns;

import io.throughline.hub.purchase.Place;
import java.time.Instant;

/** A piece that came back, or is about to: by which return, when and where. */
public record Taken(int piece, ReturnNumber number, Instant at, Place place) {}

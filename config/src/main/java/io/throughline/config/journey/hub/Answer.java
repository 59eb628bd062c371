package io.throughline.config.journey.hub;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;

/** What the hub answered; an answer without a JSON body has an empty one. */
record Answer(int status, MultiMap headers, JsonObject body) {}

package io.throughline.hub.returns;

import io.throughline.hub.purchase.PurchaseLine;
import java.util.Optional;

/**
 * A line of a purchase, and what of it may still come back.
 *
 * @param returned how many pieces came back, or are about to
 * @param returnable how many pieces may still come back
 * @param last the newest piece that came back
 */
public record ReturnableLine(PurchaseLine line, int returned, int returnable, int underRepair, Optional<Taken> last) {}

package io.throughline.hub.returns;

import java.time.LocalDate;

/**
 * What a return stands on.
 *
 * @param policy version of the rules it was judged by
 * @param lastDay until when it could be asked for, on this ground
 */
public record Standing(Ground ground, String policy, LocalDate lastDay) {}

package io.throughline.channel.web;

/**
 * How fast the website may go.
 *
 * @param perVisitor requests per second of one visitor, on average
 * @param newVisitors new visitors per second and address, on average; behind a proxy many share one
 * @param streams streams that one node keeps open
 * @param streamsPerVisitor streams of one visitor: each tab has one
 */
public record WebLimits(double perVisitor, double newVisitors, int streams, int streamsPerVisitor) {
    /** Unless told otherwise. */
    public static final WebLimits USUAL = new WebLimits(10, 50, 10_000, 10);
}

package io.parapet.simulator.world;

/**
 * How one account differs from others of its kind; 1 is like the median.
 *
 * @param volume how much it writes
 * @param charm how well it is received: above 1 more replies, fewer blocks and reports
 */
public record Temper(double volume, double charm) {}

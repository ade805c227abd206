package io.redress.simulator;

/**
 * An order that a story complains about, and the two who will argue over it.
 *
 * @param order its id
 * @param paid what was paid for it
 */
record Bought(String order, String buyer, String seller, Price paid) {}

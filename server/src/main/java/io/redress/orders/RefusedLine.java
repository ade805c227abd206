package io.redress.orders;

/**
 * A fault in a stream of orders.
 *
 * @param line the first line of the order, from 1
 * @param number the order's number, empty where it could not be read
 */
public record RefusedLine(long line, String number, Fault fault) {}

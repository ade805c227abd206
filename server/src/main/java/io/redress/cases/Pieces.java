package io.redress.cases;

/**
 * Some pieces of an order line (件数): what a remedy is about when not all of them are.
 *
 * @param line number of the order line
 * @param count how many of its pieces
 */
public record Pieces(int line, int count) {}

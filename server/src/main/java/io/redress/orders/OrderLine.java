package io.redress.orders;

import io.redress.kernel.Money;

/**
 * One product of an order, frozen as it was shown when it was bought (交易快照).
 *
 * @param no the line's number inside its order, from 1
 * @param promise what the product page promised at that moment (承诺), empty when nothing was
 * @param price what one piece cost
 */
public record OrderLine(int no, String sku, String title, String category, String promise, int quantity, Money price) {}

package io.redress.web;

/**
 * One line of an offer beside what was asked for.
 *
 * @param difference in words and sign ("少 ¥60.00"); empty where there is nothing to say
 * @param differs whether the offer is not what was asked for
 */
public record OfferRow(String item, String asked, String offered, boolean differs, String difference) {}

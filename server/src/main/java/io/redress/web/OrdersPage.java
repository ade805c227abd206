package io.redress.web;

import io.redress.orders.BuyerTally;
import io.redress.orders.TradeState;
import io.redress.platform.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A buyer's orders as they are cut and searched.
 *
 * @param words what was typed into the search; empty: nothing
 * @param disputed how many orders have an open case
 * @param first whether this is the first page
 */
public record OrdersPage(
        OrderTab tab, String words, BuyerTally tally, int disputed, boolean first, Page<OrderCard> orders) {

    /** What a tab counts; empty: there is none, or it counts nothing. */
    public String count(OrderTab of) {
        var count =
                of == OrderTab.DISPUTED ? disputed : of.state().map(tally::of).orElse(0);
        if (count == 0) return "";
        return count > BuyerTally.MOST ? BuyerTally.MOST + "+" : Integer.toString(count);
    }

    /** The same search in another tab; orders with a dispute are few and looked through by eye. */
    public String link(OrderTab other) {
        return link(other, other == OrderTab.DISPUTED ? "" : words, "");
    }

    /** The next page of the same. */
    public String next() {
        var cursor = orders.next();
        return link(tab, words, cursor == null ? "" : cursor);
    }

    public boolean isSearch() {
        return !words.isEmpty();
    }

    /** Whether the reader has any order at all, as far as the page can tell. */
    public boolean isEmpty() {
        return first
                && !isSearch()
                && tab == OrderTab.ALL
                && orders.items().isEmpty()
                && Stream.of(TradeState.values()).allMatch(state -> tally.of(state) == 0);
    }

    private static String link(OrderTab tab, String words, String cursor) {
        var query = Stream.of(
                        new String[] {"state", tab == OrderTab.ALL ? "" : tab.code()},
                        new String[] {"q", words},
                        new String[] {"cursor", cursor})
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/buyer" : "/buyer?" + query;
    }
}

package io.redress.rulebook;

import io.redress.orders.MarketKind;
import io.redress.orders.TradeState;
import java.util.List;
import java.util.Set;

/**
 * Who may file a complaint of a type, and when (spec B2).
 *
 * @param exceptions codes of {@link Edition#exceptions()}: grounds on which staff may admit a late filing
 */
public record Filing(
        Set<MarketKind> markets,
        Set<TradeState> states,
        Set<Fact> facts,
        List<Window> windows,
        ReviewRule review,
        List<String> exceptions) {
    public Filing {
        markets = Set.copyOf(markets);
        states = Set.copyOf(states);
        facts = Set.copyOf(facts);
        windows = List.copyOf(windows);
        exceptions = List.copyOf(exceptions);
    }
}

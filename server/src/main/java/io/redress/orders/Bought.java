package io.redress.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for among the orders they placed.
 *
 * @param state null: any
 * @param words each has to be in the number, the shop or a product; none: all orders
 */
public record Bought(@Nullable TradeState state, List<String> words) {

    /** Longer than any order number, and than anybody types. */
    public static final int LONGEST = 100;

    /** Each is looked for by itself. */
    private static final int MOST_WORDS = 5;

    public static final Bought ALL = new Bought(null, List.of());

    public Bought {
        words = List.copyOf(words);
    }

    /** What was typed, however it was typed. */
    public static Bought of(@Nullable TradeState state, String typed) {
        var some = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = Arrays.stream(some.replace('\0', ' ').strip().split("\\s+", MOST_WORDS + 1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new Bought(state, words);
    }
}

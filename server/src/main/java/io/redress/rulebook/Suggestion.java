package io.redress.rulebook;

import java.util.Collection;
import java.util.Comparator;

/** What a mistyped word was probably meant to be. */
final class Suggestion {

    /** More slips than this in a word are another word. */
    private static final int SLIPS = 3;

    private Suggestion() {}

    /** The end of a message: the nearest known word, else all of them. */
    static String of(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.min(SLIPS, candidate.length() / 2))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElseGet(() -> "; known: " + String.join(", ", known));
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > SLIPS) {
            return Integer.MAX_VALUE;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}

package io.redress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in: by character in Chinese, by word in English. */
public final class TextDiff {

    /** A stretch of text. */
    public record Part(Kind kind, String text) {}

    /** Whether a stretch stayed. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Longer texts than clauses are shown as replaced, so that no page costs more than a few milliseconds. */
    private static final int MOST_CELLS = 1_000_000;

    private static final Pattern TOKEN = Pattern.compile("(?s)[\\p{IsLatin}\\p{Nd}]+|\\s+|.");

    private final List<Part> parts = new ArrayList<>();

    private TextDiff() {}

    /** The parts of both texts in reading order. */
    public static List<Part> between(String before, String after) {
        var diff = new TextDiff();
        var old = tokens(before);
        var fresh = tokens(after);
        if ((long) old.size() * fresh.size() > MOST_CELLS) {
            diff.add(Kind.REMOVED, before);
            diff.add(Kind.ADDED, after);
        } else {
            diff.walk(old, fresh, common(old, fresh));
        }
        return diff.parts;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** For each pair of places, how many tokens the rests have in common. */
    private static int[][] common(List<String> old, List<String> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void walk(List<String> old, List<String> fresh, int[][] common) {
        var i = 0;
        var j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, old.get(i++));
            } else {
                add(Kind.ADDED, fresh.get(j++));
            }
        }
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) return;
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            text = parts.removeLast().text() + text;
        }
        parts.add(new Part(kind, text));
    }
}

package io.redress.rulebook;

import java.util.Comparator;

/**
 * One thing wrong with a rulebook file.
 *
 * @param line from 1
 */
public record RulebookProblem(int line, String message) {

    static final Comparator<RulebookProblem> BY_LINE =
            Comparator.comparingInt(RulebookProblem::line).thenComparing(RulebookProblem::message);

    /** As editors and terminals understand it: {@code file:line: message}. */
    public String in(String file) {
        return file + ":" + line + ": " + message;
    }
}

package io.redress.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place in a rulebook file: keys and list positions from the top. */
record RulebookPath(List<String> steps) {

    static final RulebookPath TOP = new RulebookPath(List.of());

    RulebookPath {
        steps = List.copyOf(steps);
    }

    static RulebookPath of(String... steps) {
        return new RulebookPath(List.of(steps));
    }

    RulebookPath at(String step) {
        return new RulebookPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    RulebookPath at(int index) {
        return at(Integer.toString(index));
    }

    RulebookPath parent() {
        return new RulebookPath(steps.subList(0, steps.size() - 1));
    }

    /** As people read it: {@code types.quality.filing.windows[0]}. */
    @Override
    public String toString() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> written(steps.get(i), i == 0))
                .collect(Collectors.joining());
    }

    private static String written(String step, boolean first) {
        if (!first && step.chars().allMatch(Character::isDigit)) {
            return "[" + step + "]";
        }
        return first ? step : "." + step;
    }
}

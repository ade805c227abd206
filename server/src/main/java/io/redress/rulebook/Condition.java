package io.redress.rulebook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition for filing, met or not (spec B2).
 *
 * @param code {@code TYPE}, {@code MARKET}, {@code TRADE_STATE}, {@code WINDOW}, {@code REVIEW}, {@code MUTUAL_REVIEW}
 *     or the name of a {@link Fact}; text key {@code rulebook.condition.CODE}
 * @param facts what was compared, for the texts and for programs
 * @param since from when it is or will be met, when time decides
 * @param until until when it is met (exclusive), when time decides
 * @param helpCode what would help; text key {@code rulebook.help.CODE}; {@code NONE} when met
 */
public record Condition(
        String code,
        boolean met,
        Map<String, String> facts,
        @Nullable Instant since,
        @Nullable Instant until,
        String helpCode) {
    public Condition {
        facts = Map.copyOf(facts);
    }
}

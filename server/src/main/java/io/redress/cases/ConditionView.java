package io.redress.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition for filing in the reader's language.
 *
 * @param help what would help; null when the condition is met
 * @param since from when it is met, when time decides
 * @param until until when it is met (exclusive), when time decides
 */
public record ConditionView(
        String code,
        boolean met,
        String text,
        @Nullable String help,
        @Nullable Instant since,
        @Nullable Instant until,
        Map<String, String> facts) {}

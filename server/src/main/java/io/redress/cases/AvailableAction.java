package io.redress.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person may do now, for screens and programs alike.
 *
 * @param dueAt until when it is this person's turn; null: no hurry
 * @param mandatory whether the case waits for this person to do this or one of its alternatives
 * @param consequence code of the text {@code consequence.CODE}: what happens if time runs out where it is mandatory,
 *     else what doing it brings about
 */
public record AvailableAction(
        Action action, @Nullable Instant dueAt, boolean mandatory, String consequence, Map<String, String> facts) {

    public AvailableAction {
        facts = Map.copyOf(facts);
    }
}

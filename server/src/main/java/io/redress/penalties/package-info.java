/**
 * Penalties of shops (违规处罚): points by category and year, the measures they lead to, and how these end.
 *
 * <p>{@link io.redress.penalties.Penalties} is the way in. A decision of {@code cases} books its penalties here in the
 * same transaction; {@link io.redress.penalties.PenaltyRules} decides, {@link io.redress.penalties.PenaltyFile} is the
 * fold of what was decided. What a violation costs and which node brings which measure is in the rulebook; moving the
 * money of a fine is left to the ledger, carrying a measure out on a shop page to whoever shows that page.
 */
@ApplicationModule(
        displayName = "Penalties",
        allowedDependencies = {"kernel", "platform", "parties", "orders", "rulebook", "cases"})
@NullMarked
package io.redress.penalties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

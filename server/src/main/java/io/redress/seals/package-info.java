/**
 * Seals (存证): every record of consequence becomes an entry of one tamper-evident log, which nobody, the operator
 * included, can change afterwards without being found out.
 *
 * <p>{@link io.redress.seals.Seals} is the way in for readers. Other modules say what their records are
 * ({@link io.redress.seals.RecordSource}); this one knows none of them. {@code Sequencer} gives what was committed its
 * place in the log, in a transaction; {@code Publisher} writes tiles and checkpoint afterwards, as often as it takes.
 * The log's formats are {@code io.redress.proof}'s.
 */
@NullMarked
@ApplicationModule(
        displayName = "Seals",
        allowedDependencies = {"kernel", "platform", "parties", "proof"})
package io.redress.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

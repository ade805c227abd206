/**
 * The rulebook (规则手册): complaint types, who may file, evidence wanted, clocks, penalties and limits as data, one
 * {@link io.redress.rulebook.Edition} per effective date. The way in is {@link io.redress.rulebook.Rulebooks}.
 *
 * <p>It says what the rules are; it deliberately leaves applying them to a case to {@code cases} and booking what
 * follows to {@code penalties}.
 */
@ApplicationModule(
        displayName = "Rulebook",
        allowedDependencies = {"kernel", "platform", "parties", "orders", "seals", "proof"})
@NullMarked
package io.redress.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Case files (维权案件): one complaint about an order, from filing to its last appeal and the promise kept.
 *
 * <p>The core is pure: {@link io.redress.cases.CaseRules} decides, {@link io.redress.cases.CaseFile} is the fold of
 * {@link io.redress.cases.CaseEvent}s, {@link io.redress.cases.CaseTable} says who may do what where. How long anybody
 * has, what silence means and what a finding costs is not here but in the rulebook. What follows from a decision, such
 * as points, belongs to the modules that listen to the events.
 */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"kernel", "platform", "parties", "orders", "rulebook", "evidence", "seals", "proof"})
@NullMarked
package io.redress.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

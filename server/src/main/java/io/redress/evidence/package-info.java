/**
 * Evidence (证据): files that people hand in and snapshots that the system takes, each sealed under its SHA-256.
 *
 * <p>Callers come in through {@link io.redress.evidence.Evidence}. The module knows what a file is, who brought it and
 * what it is attached to; what it proves is for {@code cases}. It never opens a document, recording or archive:
 * pictures alone are decoded, to draw a clean copy of them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"kernel", "platform", "parties", "orders", "seals", "proof"})
package io.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

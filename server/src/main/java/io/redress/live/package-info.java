/**
 * Live (实时): what changes on a page that is open, and who else has it open.
 *
 * <p>Browsers hold one stream each; it carries names and ids, never contents, and only of cases that its reader may see
 * in a list. What it says is a hint to fetch again, so nothing depends on it: a page works without it, and a stream
 * that broke says "refresh" when it is back. Signals come from {@code notices} through the database to every server.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"kernel", "platform", "parties", "cases", "notices"})
@NullMarked
package io.redress.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

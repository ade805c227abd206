/**
 * The house itself (平台底座): time, ids, texts, problems, idempotency, paging, the database. It knows no business.
 *
 * <p>Modules inject {@link java.time.Clock} and {@link io.redress.platform.Ids}, throw
 * {@link io.redress.platform.Problem} at the edge, and leave everything about complaints to themselves.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel", "postgres"})
@NullMarked
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

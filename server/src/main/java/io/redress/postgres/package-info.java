/**
 * The PostgreSQL that comes with Redress (内置数据库): unpacked, initialised, started, stopped. Plain Java, no Spring, no
 * tables; entry type {@link io.redress.postgres.EmbeddedPostgres}.
 *
 * <p>Durable by default (fsync on), passwords by SCRAM over loopback only, never run as root.
 */
@ApplicationModule(
        displayName = "PostgreSQL",
        allowedDependencies = {})
@NullMarked
package io.redress.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Parties (当事人): accounts and their roles, sign-in, API keys, and the one place where permission is decided.
 *
 * <p>Accounts are plain create-read-update over {@code JdbcClient}: a life cycle with events would be ceremony here.
 * The permission rule is a pure table, {@link io.redress.parties.Permissions}. What a person did is recorded by the
 * module in which it was done.
 */
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.redress.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

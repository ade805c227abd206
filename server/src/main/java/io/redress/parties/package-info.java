/** Accounts, roles and what each may do. */
@NullMarked
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"kernel", "platform"})
package io.redress.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

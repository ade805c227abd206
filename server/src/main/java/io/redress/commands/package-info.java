/**
 * Commands that answer from the kernel alone (离线命令): no server, no database, no Spring, so that they answer at once.
 * Commands about rulebooks or orders live with those modules.
 */
@ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {"kernel"})
@NullMarked
package io.redress.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

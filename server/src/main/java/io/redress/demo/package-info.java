/**
 * The demo marketplace (演示商城): people, shops and orders that a newcomer finds on an empty database, so that every page
 * has something to show. It goes through the facades like everybody else and holds no rule.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"kernel", "platform", "parties", "orders"})
@NullMarked
package io.redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

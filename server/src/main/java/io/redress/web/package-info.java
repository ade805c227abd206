/**
 * Pages (网页): what people see in a browser. Server-rendered, usable without JavaScript, and without a rule of their
 * own: every page asks the facades of the modules, with the {@link io.redress.parties.Actor} of the request.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "kernel",
            "platform",
            "parties",
            "orders",
            "rulebook",
            "evidence",
            "cases",
            "penalties",
            "notices",
            "live",
            "search"
        })
@NullMarked
package io.redress.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

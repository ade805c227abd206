/**
 * Orders (订单), shops, logistics tracks and reviews, as the marketplace tells us.
 *
 * <p>{@link io.redress.orders.Orders} is the way in. This module records facts and has no rule of its own beyond "the
 * newest word of the marketplace counts"; who may complain about what is the rulebook's.
 */
@NullMarked
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {"kernel", "platform", "parties"})
package io.redress.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

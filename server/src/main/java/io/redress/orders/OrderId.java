package io.redress.orders;

import java.util.UUID;

/** Names one order inside Redress. Random, and no key to access; people know the marketplace's {@code number}. */
public record OrderId(UUID value) {}

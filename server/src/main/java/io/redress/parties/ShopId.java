package io.redress.parties;

import java.util.UUID;

/** Names one shop. Random, and no key to access. */
public record ShopId(UUID value) {}

package io.redress.parties;

import java.util.UUID;

/** Names one account: a buyer, a seller's person, a member of staff or a system. Random, and no key to access. */
public record AccountId(UUID value) {}
